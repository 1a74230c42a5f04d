package io.marquee.payment.payments.control;

import io.marquee.chassis.http.Trace;
import io.marquee.chassis.outbox.Outbox;
import io.marquee.chassis.outbox.ProcessMessage;
import io.marquee.payment.money.entity.Money;
import io.marquee.payment.payments.entity.Payment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.UUID;

/** Tells others what became of a payment, in the transaction in which it became so. */
@ApplicationScoped
public class PaymentFacts {

    /** Why money goes back: it came when the payment had ended. */
    public static final String LATE_PAYMENT = "LATE_PAYMENT";

    /** Why money goes back: it is not what was asked for. */
    public static final String AMOUNT_MISMATCH = "AMOUNT_MISMATCH";

    private static final Duration ENGINE_MAY_BE_DOWN = Duration.ofHours(1);

    private final Outbox outbox;

    protected PaymentFacts() {
        this.outbox = null;
    }

    @Inject
    public PaymentFacts(Outbox outbox) {
        this.outbox = outbox;
    }

    /** Data of every payment event; schemas in the resources, folder schemas. */
    public record PaymentData(
            UUID paymentId,
            UUID bookingId,
            UUID userId,
            BigDecimal amount,
            String currency,
            String provider,
            String reason) {}

    /** Variables of the message that the booking's process waits for. */
    public record Settled(String paymentOutcome, UUID paymentId) {}

    /** Variables that the process late-payment starts with. */
    public record RefundDue(
            UUID paymentId,
            UUID bookingId,
            UUID userId,
            String refundReason,
            String correlationId,
            String traceparent) {}

    public void initiated(Payment payment) {
        event("initiated", payment, payment.asked(), null);
    }

    /** @param reason null if it was paid as expected, else why it goes back */
    public void completed(Payment payment, String reason) {
        event("completed", payment, payment.received(), reason);
    }

    public void failed(Payment payment) {
        event("failed", payment, payment.asked(), payment.reason());
    }

    /** @param money how much went back with this refund */
    public void refunded(Payment payment, Money money, String reason) {
        event("refunded", payment, money, reason);
    }

    /** A refund that was told did not arrive after all. */
    public void refundFailed(Payment payment, Money money, String reason) {
        event("refund-failed", payment, money, reason);
    }

    /** The process of the booking goes on, one way or the other. */
    public void settled(Payment payment, boolean succeeded) {
        var outcome = new Settled(succeeded ? "SUCCEEDED" : "FAILED", payment.id());
        outbox.message(
                new ProcessMessage("payment-settled", payment.bookingId().toString(), ENGINE_MAY_BE_DOWN, outcome));
    }

    /** The process late-payment sends the money back and tells the customer. */
    public void refundDue(Payment payment, String reason) {
        var start = new RefundDue(
                payment.id(), payment.bookingId(), payment.userId(), reason, payment.correlationId(), Trace.current());
        outbox.message(new ProcessMessage("late-payment-received", payment.id().toString(), ENGINE_MAY_BE_DOWN, start));
    }

    private void event(String what, Payment payment, Money money, String reason) {
        outbox.event(
                "io.marquee.payment." + what + ".v1",
                payment.id(),
                new PaymentData(
                        payment.id(),
                        payment.bookingId(),
                        payment.userId(),
                        money.amount(),
                        money.currency(),
                        payment.provider(),
                        reason));
    }
}
