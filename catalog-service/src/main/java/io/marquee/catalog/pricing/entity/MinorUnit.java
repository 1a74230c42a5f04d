package io.marquee.catalog.pricing.entity;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/**
 * The smallest amount of a currency (ISO 4217), and the one place that says how money is rounded: HALF_UP to that
 * amount, at each figure that a customer sees. Sums are sums of rounded figures.
 *
 * @param digits decimal places: 0 for JPY, 2 for INR, 3 for KWD
 */
public record MinorUnit(int digits) {

    private static final BigDecimal HUNDRED = new BigDecimal(100);

    /** @throws IllegalArgumentException if ISO 4217 knows no such currency, or it has no minor unit (gold, tests) */
    public static MinorUnit of(String currency) {
        var digits = Currency.getInstance(currency).getDefaultFractionDigits();
        if (digits < 0) {
            throw new IllegalArgumentException("Nothing is sold in " + currency);
        }
        return new MinorUnit(digits);
    }

    public BigDecimal round(BigDecimal amount) {
        return amount.setScale(digits, RoundingMode.HALF_UP);
    }

    public BigDecimal zero() {
        return BigDecimal.ZERO.setScale(digits);
    }

    /** So many percent of an amount, rounded. */
    public BigDecimal percent(BigDecimal percent, BigDecimal amount) {
        return amount.multiply(percent).divide(HUNDRED, digits, RoundingMode.HALF_UP);
    }

    /** Part of an amount in the ratio share : whole, rounded; the whole is not zero. */
    public BigDecimal share(BigDecimal amount, BigDecimal share, BigDecimal whole) {
        return amount.multiply(share).divide(whole, digits, RoundingMode.HALF_UP);
    }

    /** Whether the currency can express the amount. */
    public boolean fits(BigDecimal amount) {
        return amount.stripTrailingZeros().scale() <= digits;
    }
}
