package io.marquee.sandbox.audit.books;

import java.math.BigDecimal;
import java.util.UUID;

/**
 * A confirmed booking that was given up.
 *
 * @param refund what goes back to the customer, null until the refund policy has decided
 */
public record Cancellation(UUID bookingId, BigDecimal refund) {}
