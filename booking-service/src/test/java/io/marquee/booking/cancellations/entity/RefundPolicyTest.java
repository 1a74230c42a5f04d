package io.marquee.booking.cancellations.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.marquee.booking.bookings.entity.Pricing;
import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How much goes back, to the smallest coin. */
class RefundPolicyTest {

    /** Seats 540 less 90, fees 45, tax 18 % on both: 584.10, of which 531.00 is for the seats. */
    @ParameterizedTest
    @CsvSource({
        "100, true, 584.10",
        "100, false, 531.00",
        "50, false, 265.50",
        "50, true, 318.60",
        "0, true, 53.10",
        "0, false, 0.00",
        "33.33, false, 176.98"
    })
    void seatsGoBackInPartAndFeesInFull(BigDecimal percent, boolean fees, String amount) {
        var pricing = pricing("INR", "540.00", "90.00", "45.00", "89.10");
        assertEquals(amount, new RefundPolicy(percent, fees).amountOf(pricing).toPlainString());
    }

    @ParameterizedTest
    @CsvSource({"INR, 100.01, 50.01", "JPY, 1801, 901", "KWD, 9.970, 4.990"})
    void halfACoinIsRoundedUp(String currency, String paid, String half) {
        var policy = new RefundPolicy(BigDecimal.valueOf(50), false);
        assertEquals(
                half, policy.amountOf(pricing(currency, paid, "0", "0", "0")).toPlainString());
    }

    @Test
    void nothingComesBackOfNothing() {
        var policy = new RefundPolicy(BigDecimal.valueOf(100), true);
        assertEquals("0.00", policy.amountOf(pricing("INR", "0", "0", "0", "0")).toPlainString());
        assertEquals(
                "0.00",
                policy.amountOf(pricing("INR", "180.00", "180.00", "0", "0")).toPlainString());
    }

    @ParameterizedTest
    @CsvSource({"-0.01, true", "100.01, true", ", true", "50, "})
    void policyThatMakesNoSenseIsRefused(BigDecimal percent, Boolean fees) {
        assertThrows(IllegalArgumentException.class, () -> new RefundPolicy(percent, fees));
    }

    @Test
    void neverMoreThanWasPaidAndAllOfItAtMost() {
        var seed = System.nanoTime();
        var random = new Random(seed);
        for (var round = 0; round < 2_000; round++) {
            var pricing = pricing("INR", coins(random, 500_000), "0", coins(random, 10_000), coins(random, 100_000));
            var percent = BigDecimal.valueOf(random.nextInt(10_001), 2);
            var some = new RefundPolicy(percent, random.nextBoolean()).amountOf(pricing);
            assertTrue(some.signum() >= 0 && some.compareTo(pricing.total()) <= 0, "seed " + seed + ": " + pricing);
            assertEquals(
                    pricing.total(), new RefundPolicy(BigDecimal.valueOf(100), true).amountOf(pricing), "seed " + seed);
        }
    }

    private static String coins(Random random, int most) {
        return BigDecimal.valueOf(1 + random.nextInt(most), 2).toPlainString();
    }

    private static Pricing pricing(String currency, String subtotal, String discount, String fees, String tax) {
        var total = new BigDecimal(subtotal)
                .subtract(new BigDecimal(discount))
                .add(new BigDecimal(fees))
                .add(new BigDecimal(tax));
        return new Pricing(
                        currency,
                        new BigDecimal(subtotal),
                        new BigDecimal(discount),
                        new BigDecimal(fees),
                        new BigDecimal(tax),
                        total,
                        List.of(),
                        List.of())
                .inMinorUnits();
    }
}
