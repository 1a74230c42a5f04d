package io.marquee.payment.payments.entity;

import io.marquee.payment.money.entity.Money;
import java.time.Instant;
import java.util.UUID;

/**
 * What a booking asks its customer to pay.
 *
 * @param bookingCode null where the process does not know it
 * @param expiresAt when the booking ends, if it is not paid by then
 */
public record PaymentOrder(UUID bookingId, String bookingCode, UUID userId, Money total, Instant expiresAt) {}
