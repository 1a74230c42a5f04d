package io.marquee.notification.delivery.boundary;

import io.marquee.notification.delivery.control.Sending;
import io.marquee.notification.delivery.entity.Occasion;
import io.marquee.notification.delivery.entity.RefundDue;
import io.marquee.notification.delivery.entity.RefundSent;
import io.marquee.notification.delivery.entity.Repayment;
import io.marquee.workers.JobContext;
import io.marquee.workers.JobWorker;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** Tells the customer what became of the booking; the model's task header {@code template} says what. */
@ApplicationScoped
public class SendNotificationWorker {

    private final Sending sending;

    @Inject
    public SendNotificationWorker(Sending sending) {
        this.sending = sending;
    }

    /** For CDI's proxy. */
    protected SendNotificationWorker() {
        this(null);
    }

    /**
     * Which booking, and whose.
     *
     * @param refund what the process has sent back, null if nothing
     * @param refundDue what the refund policy grants, null if it was not asked
     */
    public record SendNotificationJob(
            @NotNull UUID bookingId, @NotNull UUID userId, RefundSent refund, RefundDue refundDue) {

        Repayment repayment() {
            return new Repayment(refund, refundDue);
        }
    }

    @JobWorker(value = "send-notification", timeout = "PT30S")
    public void send(SendNotificationJob job, JobContext context) {
        sending.tell(Occasion.named(context.header("template")), job.bookingId(), job.userId(), job.repayment());
    }
}
