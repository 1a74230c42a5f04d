package io.marquee.payment.payments.entity;

/** What a report of the provider meant for us. */
public enum OutcomeResult {
    /** It moved the payment or refund on. */
    APPLIED,
    /** It said nothing new, or came after something that outweighs it. */
    IGNORED,
    /** Money came for a payment that had ended: it is being refunded. */
    LATE,
    /** Money came, but not the amount or currency that was asked for: it is being refunded. */
    MISMATCHED,
    /** It speaks of a payment or refund that is not ours. */
    UNKNOWN_PAYMENT
}
