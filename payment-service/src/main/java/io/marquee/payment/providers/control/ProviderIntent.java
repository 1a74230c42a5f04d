package io.marquee.payment.providers.control;

import io.marquee.payment.money.entity.Money;

/**
 * A payment at the provider.
 *
 * @param received what the customer has paid, zero before that
 * @param clientSecret lets the holder pay this one payment; for its customer only, never logged, and stored only within the
 *     answer that is kept for the customer's idempotency key and within the provider's own reports; null where the provider
 *     has none
 */
public record ProviderIntent(String id, IntentState state, Money received, String clientSecret) {

    @Override
    public String toString() {
        return id + " " + state + " " + received;
    }
}
