package io.marquee.payment.payments.boundary;

import io.marquee.payment.payments.entity.Payment;
import io.marquee.payment.payments.entity.PaymentStatus;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/**
 * A payment as its customer sees it.
 *
 * @param paidAmount what the provider received, 0 before that
 * @param refundedAmount what went back or is on its way
 * @param failureReason why the last attempt was declined, null unless FAILED
 * @param expiresAt until when it can be paid
 */
public record PaymentView(
        UUID paymentId,
        UUID bookingId,
        PaymentStatus status,
        BigDecimal amount,
        String currency,
        String provider,
        BigDecimal paidAmount,
        BigDecimal refundedAmount,
        String failureReason,
        Instant expiresAt,
        Instant createdAt) {

    static PaymentView of(Payment payment) {
        return new PaymentView(
                payment.id(),
                payment.bookingId(),
                payment.status(),
                payment.asked().amount(),
                payment.asked().currency(),
                payment.provider(),
                payment.received().amount(),
                payment.refunded().amount(),
                payment.status() == PaymentStatus.FAILED ? payment.reason() : null,
                payment.expiresAt(),
                payment.createdAt());
    }
}
