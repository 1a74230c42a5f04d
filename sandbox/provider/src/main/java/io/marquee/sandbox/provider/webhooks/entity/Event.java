package io.marquee.sandbox.provider.webhooks.entity;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Something that happened to a payment.
 *
 * @param subject id of the payment intent concerned
 * @param body the event as it is sent, in Stripe's shape
 */
public record Event(String id, String type, String subject, long created, ObjectNode body) {}
