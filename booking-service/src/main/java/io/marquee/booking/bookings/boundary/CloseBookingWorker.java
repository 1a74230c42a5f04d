package io.marquee.booking.bookings.boundary;

import io.marquee.booking.bookings.control.CloseBooking;
import io.marquee.booking.bookings.entity.BookingStatus;
import io.marquee.workers.JobContext;
import io.marquee.workers.JobWorker;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** Ends a booking without seats, in the status that the model's task header {@code status} names. */
@ApplicationScoped
public class CloseBookingWorker {

    private static final String IN_TIME = "The booking was not paid in time.";

    private final CloseBooking booking;

    /** For CDI's proxy. */
    protected CloseBookingWorker() {
        this(null);
    }

    @Inject
    public CloseBookingWorker(CloseBooking booking) {
        this.booking = booking;
    }

    @JobWorker("close-booking")
    public BookingClosed close(CloseBookingJob job, JobContext context) {
        var end = BookingStatus.valueOf(context.header("status"));
        var closed = booking.close(job.bookingId(), end, job.failureCode(), reason(job, end));
        return new BookingClosed(closed.status().name());
    }

    private static String reason(CloseBookingJob job, BookingStatus end) {
        return switch (end) {
            case EXPIRED -> IN_TIME;
            case CANCELLED -> job.cancelReason() == null ? job.failureReason() : job.cancelReason();
            default -> job.failureReason();
        };
    }

    /** Variables that the job needs; each of the last three may be null. */
    public record CloseBookingJob(
            @NotNull UUID bookingId, String failureCode, String failureReason, String cancelReason) {}

    /** @param bookingStatus how the booking has ended, which may be earlier and other than this job wanted */
    public record BookingClosed(String bookingStatus) {}
}
