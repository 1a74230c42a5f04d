package io.marquee.booking.cancellations.boundary;

import io.marquee.booking.bookings.control.Bookings;
import io.marquee.booking.cancellations.control.DecideRefund;
import io.marquee.booking.cancellations.control.DecideRefund.Decided;
import io.marquee.booking.cancellations.entity.CancellationReason;
import io.marquee.booking.cancellations.entity.RefundPolicy;
import io.marquee.workers.JobContext;
import io.marquee.workers.JobWorker;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.util.UUID;

/** Cancels a confirmed booking, unless its customer has done so already, and says what is due to the customer. */
@ApplicationScoped
public class CancelBookingWorker {

    private final DecideRefund refund;
    private final Bookings bookings;

    /** For CDI's proxy. */
    protected CancelBookingWorker() {
        this(null, null);
    }

    @Inject
    public CancelBookingWorker(DecideRefund refund, Bookings bookings) {
        this.refund = refund;
        this.bookings = bookings;
    }

    /** Only the instance that pays is remembered, not one that leaves it to another request. */
    @JobWorker(value = "cancel-booking", errors = "BOOKING_CLOSED")
    public BookingCancelled cancel(CancelBookingJob job, JobContext context) {
        var decided = refund.decide(job.bookingId(), job.reason(), job.cancelReason(), job.refundPolicy());
        bookings.paidBackBy(job.bookingId(), context.processInstanceKey());
        return BookingCancelled.of(decided);
    }

    /**
     * @param reason word of the refund policy
     * @param cancelReason sentence for people, null if the booking is cancelled already
     */
    public record CancelBookingJob(
            @NotNull UUID bookingId,
            @NotNull CancellationReason reason,
            String cancelReason,
            @NotNull RefundPolicy refundPolicy) {}

    /**
     * Variables that the job adds.
     *
     * @param paymentId null for a free booking
     */
    public record BookingCancelled(UUID userId, UUID paymentId, RefundDue refundDue) {

        static BookingCancelled of(Decided decided) {
            var booking = decided.booking();
            var cancellation = decided.cancellation();
            var due = new RefundDue(
                    cancellation.refundDue().orElseThrow(),
                    cancellation.granted(booking.pricing().orElseThrow()),
                    cancellation.currency());
            return new BookingCancelled(booking.userId(), booking.paymentId().orElse(null), due);
        }
    }

    /**
     * @param amount zero if nothing goes back
     * @param granted what goes back by all refunds of the payment together: support may have one under way that is not
     *     known here yet
     */
    public record RefundDue(BigDecimal amount, BigDecimal granted, String currency) {}
}
