package io.marquee.payment.providers.control;

import io.marquee.payment.money.entity.Money;
import java.time.Instant;
import java.util.UUID;

/**
 * Money to be sent back.
 *
 * @param refundId ours; kept with the refund at the provider
 * @param idempotencyKey the provider makes one refund for it, as long as it remembers the key
 * @param requestedAt when the money was set apart; it may have been asked for at any time since
 */
public record RefundRequest(
        PaymentReference payment, UUID refundId, Money amount, String idempotencyKey, Instant requestedAt) {}
