package io.marquee.payment.payments.entity;

import java.util.Set;

/**
 * Where a payment stands. Money that arrives in a status that no longer expects it is never lost from sight: it ends in
 * {@link #SUCCEEDED_LATE} or {@link #MISMATCHED}, and both are refunded by the process {@code late-payment}.
 */
public enum PaymentStatus {
    /** The process asked for it; the customer has not begun to pay. */
    REGISTERED,
    /** The customer was given what is needed to pay. */
    INITIATED,
    /** The booking ends without payment or is paid elsewhere, and the provider is being told. What it says is decisive. */
    CLOSING,
    /** Paid, in time and in full. */
    SUCCEEDED,
    /** The last attempt was declined, or the provider gave it up. */
    FAILED,
    /** Ended without payment because the booking did, or because the customer pays by another provider. */
    CLOSED,
    /** Paid after it had failed, was closed or replaced: to be refunded. */
    SUCCEEDED_LATE,
    /** Paid with another amount or currency than was asked for: to be refunded. */
    MISMATCHED;

    /** Whether the one status may follow the other. Only these transitions exist. */
    public boolean mayBecome(PaymentStatus next) {
        return next(this).contains(next);
    }

    private static Set<PaymentStatus> next(PaymentStatus status) {
        return switch (status) {
            case REGISTERED -> Set.of(INITIATED, CLOSING, SUCCEEDED, FAILED, MISMATCHED);
            case INITIATED -> Set.of(CLOSING, SUCCEEDED, FAILED, MISMATCHED);
            case CLOSING -> Set.of(CLOSED, SUCCEEDED, SUCCEEDED_LATE, MISMATCHED);
            case FAILED, CLOSED -> Set.of(SUCCEEDED_LATE);
            case SUCCEEDED, SUCCEEDED_LATE, MISMATCHED -> Set.of();
        };
    }

    /** The customer may still pay. */
    public boolean isOpen() {
        return this == REGISTERED || this == INITIATED;
    }

    /** It ended unpaid. */
    public boolean hasEnded() {
        return this == FAILED || this == CLOSED;
    }

    /** The provider holds money for it, unless it was refunded. */
    public boolean isPaid() {
        return this == SUCCEEDED || this == SUCCEEDED_LATE || this == MISMATCHED;
    }
}
