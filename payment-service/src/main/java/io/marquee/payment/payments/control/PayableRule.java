package io.marquee.payment.payments.control;

import io.marquee.chassis.errors.BusinessException;
import io.marquee.chassis.errors.ErrorCode;
import io.marquee.payment.payments.entity.Payment;
import io.marquee.payment.payments.entity.PaymentStatus;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** Whether a customer may begin to pay. */
final class PayableRule {

    /** The process's word for the end of a booking whose time is over. */
    private static final String EXPIRED = "EXPIRED";

    private PayableRule() {}

    /**
     * @param wish id of the customer's wish, the same when it is repeated
     * @throws BusinessException BOOKING_EXPIRED if the time is over; PAYMENT_PENDING if they have begun already;
     *     BOOKING_NOT_PAYABLE if the booking was paid, or ended another way
     */
    static void check(Payment payment, UUID wish, Instant now) {
        if (payment.isStartedBy(wish)) {
            return;
        }
        if (payment.isReplaced()) {
            throw no(payment, ErrorCode.PAYMENT_PENDING, "The payment of this booking has been started already.");
        }
        if (isExpired(payment, now)) {
            throw no(payment, ErrorCode.BOOKING_EXPIRED, "The time to pay for this booking is over.");
        }
        if (payment.status() == PaymentStatus.INITIATED) {
            throw no(payment, ErrorCode.PAYMENT_PENDING, "The payment of this booking has been started already.");
        }
        if (payment.status() != PaymentStatus.REGISTERED) {
            throw no(payment, ErrorCode.BOOKING_NOT_PAYABLE, notPayable(payment.status()));
        }
    }

    private static boolean isExpired(Payment payment, Instant now) {
        return switch (payment.status()) {
            case REGISTERED, INITIATED -> !now.isBefore(payment.expiresAt());
            case CLOSING, CLOSED -> EXPIRED.equals(payment.reason());
            default -> false;
        };
    }

    private static String notPayable(PaymentStatus status) {
        return switch (status) {
            case SUCCEEDED -> "This booking is paid.";
            case FAILED -> "The payment of this booking failed; please book again.";
            case SUCCEEDED_LATE, MISMATCHED -> "What was paid for this booking is being refunded.";
            default -> "This booking has ended and can no longer be paid.";
        };
    }

    private static BusinessException no(Payment payment, ErrorCode code, String message) {
        return new BusinessException(
                code, message, Map.of("bookingId", payment.bookingId(), "paymentId", payment.id()));
    }
}
