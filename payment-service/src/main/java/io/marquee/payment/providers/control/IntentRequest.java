package io.marquee.payment.providers.control;

import io.marquee.payment.money.entity.Money;
import java.util.UUID;

/**
 * A payment to be expected.
 *
 * @param paymentId ours; the provider makes one intent for it and keeps it with the intent
 * @param bookingName for people who look at it at the provider's
 */
public record IntentRequest(UUID paymentId, UUID bookingId, String bookingName, Money amount) {}
