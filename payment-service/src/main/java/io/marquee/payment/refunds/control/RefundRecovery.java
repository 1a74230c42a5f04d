package io.marquee.payment.refunds.control;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import io.marquee.chassis.http.Trace;
import io.marquee.chassis.outbox.Outbox;
import io.marquee.chassis.outbox.ProcessMessage;
import io.marquee.payment.payments.entity.Payment;
import io.marquee.payment.refunds.entity.Refund;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.UUID;

/** Starts the process that makes a failed refund again, in the transaction in which it failed. */
@ApplicationScoped
@Transactional(MANDATORY)
public class RefundRecovery {

    private static final Duration ENGINE_MAY_BE_DOWN = Duration.ofHours(1);

    private final Outbox outbox;

    protected RefundRecovery() {
        this(null);
    }

    @Inject
    public RefundRecovery(Outbox outbox) {
        this.outbox = outbox;
    }

    /**
     * Variables at the start of the process.
     *
     * @param amount in the main unit of the payment's currency
     * @param refundRequest who had asked for the refund that failed: made again, it is the same request
     */
    public record Start(
            UUID paymentId,
            UUID bookingId,
            String refundReason,
            BigDecimal amount,
            String refundRequest,
            String correlationId,
            String traceparent) {}

    void begin(Payment payment, Refund failed) {
        var start = new Start(
                payment.id(),
                payment.bookingId(),
                failed.reason(),
                failed.money().amount(),
                failed.requestKey(),
                payment.correlationId(),
                Trace.current());
        outbox.message(new ProcessMessage("refund-failed", failed.id().toString(), ENGINE_MAY_BE_DOWN, start));
    }
}
