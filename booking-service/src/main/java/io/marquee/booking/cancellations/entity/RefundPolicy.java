package io.marquee.booking.cancellations.entity;

import io.marquee.booking.bookings.entity.Pricing;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/**
 * What the decision table {@code refund-policy} grants.
 *
 * @param refundPercent how much of what was paid for the seats goes back, 0 to 100
 * @param feesRefunded whether the fees go back, too, and then all of them
 */
public record RefundPolicy(BigDecimal refundPercent, Boolean feesRefunded) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Cards are paid no single fils: where a currency has three decimal places, the last is always 0. */
    private static final int MOST_DECIMALS_PAID = 2;

    /** @throws IllegalArgumentException naming what the table must not grant */
    public RefundPolicy {
        if (refundPercent == null || refundPercent.signum() < 0 || refundPercent.compareTo(HUNDRED) > 0) {
            throw new IllegalArgumentException(
                    "refundPercent of the refund policy must be from 0 to 100, not " + refundPercent);
        }
        if (feesRefunded == null) {
            throw new IllegalArgumentException("feesRefunded of the refund policy must be true or false");
        }
    }

    /**
     * The amount that goes back. Seats (less discount) and fees share the tax in proportion; the result is rounded once,
     * half up, to the smallest amount that the currency's cards can be paid. Never more than was paid.
     */
    public BigDecimal amountOf(Pricing pricing) {
        var decimals = Currency.getInstance(pricing.currency()).getDefaultFractionDigits();
        var seats = pricing.subtotal().subtract(pricing.discount());
        var untaxed = seats.add(pricing.fees());
        if (untaxed.signum() == 0) {
            return BigDecimal.ZERO.setScale(decimals);
        }
        var granted = refundPercent.multiply(seats);
        if (feesRefunded) {
            granted = granted.add(HUNDRED.multiply(pricing.fees()));
        }
        var whole = HUNDRED.multiply(untaxed);
        return pricing.total()
                .multiply(granted)
                .divide(whole, Math.min(decimals, MOST_DECIMALS_PAID), RoundingMode.HALF_UP)
                .setScale(decimals);
    }
}
