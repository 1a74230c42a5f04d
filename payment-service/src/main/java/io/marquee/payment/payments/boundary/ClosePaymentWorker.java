package io.marquee.payment.payments.boundary;

import io.marquee.payment.payments.control.PaymentClosing;
import io.marquee.payment.payments.entity.Payment;
import io.marquee.payment.payments.entity.PaymentStatus;
import io.marquee.workers.JobWorker;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** Makes sure that nothing can be paid any more, or finds that it has been paid after all. */
@ApplicationScoped
public class ClosePaymentWorker {

    private final PaymentClosing closing;

    protected ClosePaymentWorker() {
        this(null);
    }

    @Inject
    public ClosePaymentWorker(PaymentClosing closing) {
        this.closing = closing;
    }

    /** @param closeReason EXPIRED, CANCELLED or FAILED */
    public record ClosePayment(
            @NotNull UUID bookingId, @NotNull String closeReason) {}

    /**
     * @param alreadyPaid the customer was quicker, so the booking is to be confirmed
     * @param paymentId null if the booking never had a payment
     */
    public record PaymentClosed(boolean paymentClosed, boolean alreadyPaid, UUID paymentId) {

        static PaymentClosed of(Payment payment) {
            var paid = payment.status() == PaymentStatus.SUCCEEDED;
            return new PaymentClosed(!paid, paid, payment.id());
        }
    }

    @JobWorker(value = "close-payment", timeout = "PT45S")
    public PaymentClosed close(ClosePayment job) {
        return closing.close(job.bookingId(), job.closeReason())
                .map(PaymentClosed::of)
                .orElse(new PaymentClosed(true, false, null));
    }
}
