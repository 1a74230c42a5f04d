package io.marquee.payment.providers.control;

import io.marquee.payment.money.entity.Money;
import java.util.UUID;

/**
 * Money to be sent back.
 *
 * @param refundId ours; kept with the refund at the provider
 * @param idempotencyKey the provider makes one refund for it
 */
public record RefundRequest(PaymentReference payment, UUID refundId, Money amount, String idempotencyKey) {}
