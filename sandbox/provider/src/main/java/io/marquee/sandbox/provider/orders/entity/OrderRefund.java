package io.marquee.sandbox.provider.orders.entity;

import java.util.Map;

/**
 * Money given back of a payment by Razorpay.
 *
 * @param created seconds since 1970
 * @param amount in the currency's smallest unit, positive
 * @param receipt the merchant's own id of it, null without one
 */
public record OrderRefund(
        String id,
        String payment,
        String order,
        long created,
        long amount,
        String currency,
        String receipt,
        Map<String, String> notes) {}
