package io.marquee.payment.providers.control;

/** What a provider says of a payment. */
public enum IntentState {
    /** The customer can pay, try again, or is just doing so. */
    OPEN,
    /** The money is on its way; how it ends is not known yet. */
    PROCESSING,
    SUCCEEDED,
    CANCELED
}
