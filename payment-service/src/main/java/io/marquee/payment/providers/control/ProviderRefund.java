package io.marquee.payment.providers.control;

/**
 * A refund at the provider.
 *
 * @param failure why it failed, else null
 */
public record ProviderRefund(String id, State state, String failure) {

    /** How it stands. */
    public enum State {
        PENDING,
        SUCCEEDED,
        FAILED
    }
}
