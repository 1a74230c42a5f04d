package io.marquee.notification.delivery.entity;

import java.util.Optional;

/**
 * What the process knows of money that goes back.
 *
 * @param refund what it has sent back, null if nothing
 * @param refundDue what the refund policy grants, null for a booking that was not cancelled after its sale
 */
public record Repayment(RefundSent refund, RefundDue refundDue) {

    /** What the process has sent back, if that is anything. */
    public Optional<RefundSent> sent() {
        return Optional.ofNullable(refund).filter(RefundSent::isMoney);
    }

    /** What is granted, if support has sent all of it before, so that the process sends nothing. */
    public Optional<RefundDue> sentBefore() {
        return sent().isPresent()
                ? Optional.empty()
                : Optional.ofNullable(refundDue).filter(RefundDue::isMoney);
    }
}
