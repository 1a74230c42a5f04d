package io.marquee.payment.providers.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.marquee.payment.money.entity.Money;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Cases from Stripe's table of currencies. */
class StripeAmountsTest {

    @ParameterizedTest
    @CsvSource({
        "10.00, USD, 1000",
        "450, INR, 45000",
        "500, JPY, 500",
        "1000, KRW, 1000",
        "5.120, KWD, 5120",
        "500, ISK, 50000",
        "500, UGX, 50000",
        "5, MGA, 5"
    })
    void areWrittenAsStripeDoes(String amount, String currency, long units) {
        var money = Money.of(amount, currency);
        assertEquals(units, StripeAmounts.toStripe(money));
        assertEquals(money, StripeAmounts.fromStripe(units, currency.toLowerCase(Locale.ROOT)));
    }

    @Test
    void stripeKnowsNoSingleFils() {
        assertThrows(IllegalArgumentException.class, () -> StripeAmounts.toStripe(Money.of("5.124", "KWD")));
    }
}
