package io.marquee.payment.refunds.entity;

import java.math.BigDecimal;
import java.util.UUID;

/**
 * What someone wants to be sent back.
 *
 * @param requestKey who asks for what: the same key is the same refund, however often it is asked for
 * @param amount in the main unit of the payment's currency; null for all that is left
 * @param reason for people and events
 */
public record RefundOrder(UUID paymentId, String requestKey, BigDecimal amount, String reason) {

    /** A step of a process: once for a payment and reason. */
    public static RefundOrder ofProcess(UUID paymentId, BigDecimal amount, String reason) {
        return new RefundOrder(paymentId, "process:" + reason, amount, reason);
    }

    /** @param wish id of the wish of a member of staff, the same when it is repeated */
    public static RefundOrder ofSupport(UUID paymentId, BigDecimal amount, String reason, UUID wish) {
        return new RefundOrder(paymentId, "support:" + wish, amount, reason);
    }
}
