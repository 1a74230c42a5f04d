package io.marquee.sandbox.provider.payments.entity;

import java.util.Map;

/**
 * Money given back to the card.
 *
 * @param amount in the currency's smallest unit, positive
 * @param reason null without one
 * @param failure why the card's bank did not take it, in Stripe's word; null if it did
 */
public record Refund(
        String id,
        String charge,
        String paymentIntent,
        long created,
        long amount,
        String currency,
        String reason,
        Map<String, String> metadata,
        String failure) {

    public boolean succeeded() {
        return failure == null;
    }

    /** The same refund, which the bank has sent back. */
    public Refund failed(String why) {
        return new Refund(id, charge, paymentIntent, created, amount, currency, reason, metadata, why);
    }
}
