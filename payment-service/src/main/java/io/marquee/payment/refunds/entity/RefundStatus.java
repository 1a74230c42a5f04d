package io.marquee.payment.refunds.entity;

/** Where a refund stands. Money counts as refunded in every status but FAILED. */
public enum RefundStatus {
    /** Money is set apart; the provider has not answered yet. */
    REQUESTED,
    /** The provider accepted it and will tell how it ends. */
    PENDING,
    SUCCEEDED,
    FAILED
}
