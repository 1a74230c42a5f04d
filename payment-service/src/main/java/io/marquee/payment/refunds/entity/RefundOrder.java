package io.marquee.payment.refunds.entity;

import java.math.BigDecimal;
import java.util.UUID;

/**
 * What someone wants to be sent back.
 *
 * @param requestKey who asks for what: the same key is the same refund, however often it is asked for
 * @param amount in the main unit of the payment's currency; null for all that is left
 * @param granted how much may go back of the payment by all its refunds together; null for what was paid
 * @param reason for people and events
 * @param isPatient whether the one who asks comes again if it cannot be said yet how much is left
 */
public record RefundOrder(
        UUID paymentId, String requestKey, BigDecimal amount, BigDecimal granted, String reason, boolean isPatient) {

    /** A step of a process: once for a payment and reason. */
    public static RefundOrder ofProcess(UUID paymentId, BigDecimal amount, BigDecimal granted, String reason) {
        return new RefundOrder(paymentId, "process:" + reason, amount, granted, reason, true);
    }

    /** A refund that failed, under the key of the request that made it. */
    public static RefundOrder again(UUID paymentId, String requestKey, BigDecimal amount, String reason) {
        return new RefundOrder(paymentId, requestKey, amount, null, reason, true);
    }

    /** @param wish id of the wish of a member of staff, the same when it is repeated */
    public static RefundOrder ofSupport(UUID paymentId, BigDecimal amount, String reason, UUID wish) {
        return new RefundOrder(paymentId, "support:" + wish, amount, null, reason, false);
    }
}
