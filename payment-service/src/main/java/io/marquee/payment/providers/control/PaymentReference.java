package io.marquee.payment.providers.control;

/**
 * A payment as the provider knows it.
 *
 * @param intentId the provider's id
 * @param bookingName for messages to support: the booking's code or id
 */
public record PaymentReference(String intentId, String bookingName) {}
