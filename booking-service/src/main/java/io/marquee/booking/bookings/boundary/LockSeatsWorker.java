package io.marquee.booking.bookings.boundary;

import io.marquee.booking.bookings.control.LockSeats;
import io.marquee.workers.JobContext;
import io.marquee.workers.JobWorker;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** Asserts the seat locks that were taken when the booking was requested. */
@ApplicationScoped
public class LockSeatsWorker {

    private final LockSeats seats;

    /** For CDI's proxy. */
    protected LockSeatsWorker() {
        this(null);
    }

    @Inject
    public LockSeatsWorker(LockSeats seats) {
        this.seats = seats;
    }

    @JobWorker(
            value = "lock-seats",
            errors = {"SEATS_UNAVAILABLE", "BOOKING_CLOSED"})
    public SeatsLocked lock(LockSeatsJob job, JobContext context) {
        return new SeatsLocked(
                seats.lock(job.bookingId(), context.processInstanceKey()).code());
    }

    /** Variables that the job needs; seats and time are those of the stored booking. */
    public record LockSeatsJob(@NotNull UUID bookingId) {}

    /** @param bookingCode for whoever reads the process instance */
    public record SeatsLocked(String bookingCode) {}
}
