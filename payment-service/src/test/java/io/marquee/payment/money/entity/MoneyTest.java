package io.marquee.payment.money.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyTest {

    @ParameterizedTest
    @CsvSource({
        "450, INR, 45000, 450.00 INR",
        "1200.0, JPY, 1200, 1200 JPY",
        "4.25, KWD, 4250, 4.250 KWD",
        "0, EUR, 0, 0.00 EUR"
    })
    void hasTheDecimalsOfItsCurrency(String amount, String currency, long minor, String shown) {
        var money = Money.of(amount, currency);
        assertEquals(minor, money.minorUnits());
        assertEquals(shown, money.toString());
        assertEquals(money, Money.ofMinor(minor, currency));
    }

    @ParameterizedTest
    @CsvSource({"0.001, INR", "1.5, JPY", "-1, INR", "1, XXX", "1, QQQ"})
    void refusesWhatNoCoinCanPay(String amount, String currency) {
        assertThrows(IllegalArgumentException.class, () -> Money.of(amount, currency));
    }

    @Test
    void isEqualHoweverItIsWritten() {
        assertEquals(Money.of("450", "INR"), Money.of("450.000", "INR"));
    }

    @Test
    void neverBecomesNegative() {
        var ten = Money.of("10", "INR");
        assertEquals(Money.zero("INR"), ten.minus(ten));
        assertThrows(IllegalArgumentException.class, () -> ten.minus(Money.of("10.01", "INR")));
    }

    @Test
    void isNotMixedWithOtherCurrencies() {
        var rupees = Money.of("10", "INR");
        var euros = Money.of("10", "EUR");
        assertThrows(IllegalArgumentException.class, () -> rupees.plus(euros));
        assertThrows(IllegalArgumentException.class, () -> rupees.isMoreThan(euros));
    }

    @Test
    void knowsMoreFromAsMuch() {
        assertTrue(Money.of("10.01", "INR").isMoreThan(Money.of("10", "INR")));
        assertFalse(Money.of("10", "INR").isMoreThan(Money.of("10.00", "INR")));
    }
}
