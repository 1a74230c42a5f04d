package io.marquee.catalog.rules.entity;

import io.marquee.catalog.pricing.entity.MinorUnit;
import java.math.BigDecimal;

/**
 * What the refund policy grants. Services share no code: this repeats the rule by which booking-service pays back (its
 * {@code RefundPolicy}), so a change there is made here, too.
 *
 * @param refundPercent of what was paid for the seats, 0 to 100
 * @param feesRefunded whether all of the fees go back, too
 */
public record GrantedRefund(BigDecimal refundPercent, Boolean feesRefunded) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** @throws RuleFailure if the policy grants what nobody can pay */
    public GrantedRefund {
        if (refundPercent == null || refundPercent.signum() < 0 || refundPercent.compareTo(HUNDRED) > 0) {
            throw new RuleFailure("refundPercent must be from 0 to 100, not " + refundPercent);
        }
        if (feesRefunded == null) {
            throw new RuleFailure("feesRefunded must be true or false");
        }
    }

    /**
     * Seats and fees share the tax in proportion; the result is rounded once.
     *
     * @param seats paid for seats, less discount
     * @param fees paid for fees
     * @param tax on both
     */
    public BigDecimal of(BigDecimal seats, BigDecimal fees, BigDecimal tax, MinorUnit unit) {
        var untaxed = seats.add(fees);
        if (untaxed.signum() == 0) {
            return unit.zero();
        }
        var granted = refundPercent.multiply(seats);
        var whole = feesRefunded ? granted.add(HUNDRED.multiply(fees)) : granted;
        return unit.share(untaxed.add(tax), whole, HUNDRED.multiply(untaxed));
    }
}
