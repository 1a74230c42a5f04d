package io.marquee.sandbox.provider.payments.entity;

import java.util.Map;

/**
 * Money given back to the card.
 *
 * @param amount in the currency's smallest unit, positive
 * @param reason null without one
 */
public record Refund(
        String id,
        String charge,
        String paymentIntent,
        long created,
        long amount,
        String currency,
        String reason,
        Map<String, String> metadata) {}
