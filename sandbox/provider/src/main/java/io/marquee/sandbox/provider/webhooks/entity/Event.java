package io.marquee.sandbox.provider.webhooks.entity;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Something that happened to a payment.
 *
 * @param provider whose event it is: {@code stripe}, {@code razorpay}
 * @param subject id of the payment intent or order concerned
 * @param body the event as it is sent, in the provider's shape
 */
public record Event(String provider, String id, String type, String subject, long created, ObjectNode body) {

    public static final String STRIPE = "stripe";

    /** Events of a store that is older than the second provider have none: they are Stripe's. */
    public Event {
        provider = provider == null ? STRIPE : provider;
    }
}
