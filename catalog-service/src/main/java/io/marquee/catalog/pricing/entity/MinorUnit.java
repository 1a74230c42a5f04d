package io.marquee.catalog.pricing.entity;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/**
 * The smallest amount that can be paid in a currency (ISO 4217), and the one place that says how money is rounded: HALF_UP
 * to that amount, at each figure that a customer sees. Sums are sums of rounded figures. Cards pay no single fils: where a
 * currency has three decimal places, the last is always 0 (https://docs.stripe.com/currencies#three-decimal).
 *
 * @param digits decimal places: 0 for JPY, 2 for INR, 3 for KWD
 */
public record MinorUnit(int digits) {

    private static final BigDecimal HUNDRED = new BigDecimal(100);
    private static final int MOST_DECIMALS = 2;

    /** @throws IllegalArgumentException if ISO 4217 knows no such currency, or it has no minor unit (gold, tests) */
    public static MinorUnit of(String currency) {
        var digits = Currency.getInstance(currency).getDefaultFractionDigits();
        if (digits < 0) {
            throw new IllegalArgumentException("Nothing is sold in " + currency);
        }
        return new MinorUnit(digits);
    }

    public BigDecimal round(BigDecimal amount) {
        return amount.setScale(decimals(), RoundingMode.HALF_UP).setScale(digits);
    }

    public BigDecimal zero() {
        return BigDecimal.ZERO.setScale(digits);
    }

    /** So many percent of an amount, rounded. */
    public BigDecimal percent(BigDecimal percent, BigDecimal amount) {
        return amount.multiply(percent)
                .divide(HUNDRED, decimals(), RoundingMode.HALF_UP)
                .setScale(digits);
    }

    /** Part of an amount in the ratio share : whole, rounded; the whole is not zero. */
    public BigDecimal share(BigDecimal amount, BigDecimal share, BigDecimal whole) {
        return amount.multiply(share)
                .divide(whole, decimals(), RoundingMode.HALF_UP)
                .setScale(digits);
    }

    /** Whether the amount can be paid in the currency. */
    public boolean fits(BigDecimal amount) {
        return amount.stripTrailingZeros().scale() <= decimals();
    }

    /** How many decimal places of an amount may be other than 0. */
    public int decimals() {
        return Math.min(digits, MOST_DECIMALS);
    }
}
