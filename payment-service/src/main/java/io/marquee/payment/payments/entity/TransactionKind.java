package io.marquee.payment.payments.entity;

/** What happened to a payment. */
public enum TransactionKind {
    REGISTERED,
    INTENT_CREATED,
    STARTED,
    PAID,
    DECLINED,
    CANCELED,
    CLOSING,
    CLOSED,
    REFUND_REQUESTED,
    REFUND_ACCEPTED,
    REFUND_SUCCEEDED,
    REFUND_FAILED
}
