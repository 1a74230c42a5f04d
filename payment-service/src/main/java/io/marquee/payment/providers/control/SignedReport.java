package io.marquee.payment.providers.control;

/**
 * What the envelope of a genuine webhook says.
 *
 * @param eventId the provider's id of the event; it comes again when the webhook does
 */
public record SignedReport(String eventId, String type) {}
