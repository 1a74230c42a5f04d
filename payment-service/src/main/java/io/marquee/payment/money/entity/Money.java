package io.marquee.payment.money.entity;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/**
 * An amount of money, zero or more, in the main unit of its currency with exactly as many decimals as ISO 4217 gives
 * it: two for the rupee, none for the yen, three for the Kuwaiti dinar. Nothing is rounded here: an amount that is
 * finer than its currency's smallest coin is refused.
 *
 * @param currency ISO 4217 code, in capitals
 */
public record Money(BigDecimal amount, String currency) {

    private static final int MOST_DIGITS = 16;

    /** @throws IllegalArgumentException for an unknown currency, a negative or huge amount, or too many decimals */
    public Money {
        if (amount == null || currency == null) {
            throw new IllegalArgumentException("Money needs an amount and a currency");
        }
        if (amount.signum() < 0) {
            throw new IllegalArgumentException("Money is not negative, but this is " + amount + " " + currency);
        }
        if (amount.precision() - (long) amount.scale() > MOST_DIGITS || amount.scale() > MOST_DIGITS) {
            throw new IllegalArgumentException(
                    "Money has at most " + MOST_DIGITS + " digits on each side of the point");
        }
        amount = exact(amount, currency);
    }

    private static BigDecimal exact(BigDecimal amount, String currency) {
        try {
            return amount.setScale(decimals(currency), RoundingMode.UNNECESSARY);
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException(currency + " has no coin for " + amount.toPlainString(), e);
        }
    }

    /** Of an amount that may be written with or without trailing zeros. */
    public static Money of(String amount, String currency) {
        return new Money(new BigDecimal(amount), currency);
    }

    /** Of a number of the smallest coins: paise, yen, fils. */
    public static Money ofMinor(long units, String currency) {
        return new Money(BigDecimal.valueOf(units, decimals(currency)), currency);
    }

    public static Money zero(String currency) {
        return ofMinor(0, currency);
    }

    /** Decimals of a currency. */
    public static int decimals(String currency) {
        var digits = Currency.getInstance(currency).getDefaultFractionDigits();
        if (digits < 0) {
            throw new IllegalArgumentException(currency + " is not a currency that people pay with");
        }
        return digits;
    }

    /** As a number of the smallest coins. */
    public long minorUnits() {
        return amount.unscaledValue().longValueExact();
    }

    public Money plus(Money other) {
        return new Money(amount.add(same(other).amount), currency);
    }

    /** @throws IllegalArgumentException if the other one is more than this */
    public Money minus(Money other) {
        return new Money(amount.subtract(same(other).amount), currency);
    }

    public boolean isMoreThan(Money other) {
        return amount.compareTo(same(other).amount) > 0;
    }

    public boolean isZero() {
        return amount.signum() == 0;
    }

    private Money same(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("Cannot reckon " + currency + " with " + other.currency);
        }
        return other;
    }

    /** For people: {@code 450.00 INR}. */
    @Override
    public String toString() {
        return amount.toPlainString() + " " + currency;
    }
}
