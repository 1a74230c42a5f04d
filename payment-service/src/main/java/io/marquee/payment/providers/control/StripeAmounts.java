package io.marquee.payment.providers.control;

import io.marquee.payment.money.entity.Money;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Set;

/**
 * Amounts as Stripe writes them: a whole number of the currency's smallest unit. Stripe's idea of that unit differs
 * from ISO 4217's for a few currencies: https://docs.stripe.com/currencies (zero-decimal, special cases,
 * three-decimal currencies).
 */
final class StripeAmounts {

    private static final Set<String> WITHOUT_DECIMALS = Set.of(
            "BIF", "CLP", "DJF", "GNF", "JPY", "KMF", "KRW", "MGA", "PYG", "RWF", "VND", "VUV", "XAF", "XOF", "XPF");
    private static final Set<String> THREE_DECIMALS = Set.of("BHD", "JOD", "KWD", "OMR", "TND");

    private StripeAmounts() {}

    /** @throws IllegalArgumentException if Stripe cannot charge exactly this amount */
    static long toStripe(Money money) {
        var currency = money.currency();
        try {
            var units = money.amount().movePointRight(decimals(currency)).longValueExact();
            if (THREE_DECIMALS.contains(currency) && units % 10 != 0) {
                throw new ArithmeticException("last digit");
            }
            return units;
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException("Stripe has no coin small enough for " + money, e);
        }
    }

    /** @param currency as Stripe writes it, in small letters */
    static Money fromStripe(long units, String currency) {
        var code = currency.toUpperCase(Locale.ROOT);
        return new Money(BigDecimal.valueOf(units, decimals(code)), code);
    }

    private static int decimals(String currency) {
        if (WITHOUT_DECIMALS.contains(currency)) {
            return 0;
        }
        return THREE_DECIMALS.contains(currency) ? 3 : 2;
    }
}
