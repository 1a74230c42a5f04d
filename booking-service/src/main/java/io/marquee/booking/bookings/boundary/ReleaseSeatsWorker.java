package io.marquee.booking.bookings.boundary;

import io.marquee.booking.seats.control.SeatLocks;
import io.marquee.booking.seats.entity.SeatId;
import io.marquee.workers.JobWorker;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;

/** Compensates the locking of seats. Locks that are not the booking's own stay. */
@ApplicationScoped
public class ReleaseSeatsWorker {

    private final SeatLocks locks;

    /** For CDI's proxy. */
    protected ReleaseSeatsWorker() {
        this(null);
    }

    @Inject
    public ReleaseSeatsWorker(SeatLocks locks) {
        this.locks = locks;
    }

    @JobWorker("release-seats")
    public void release(ReleaseSeatsJob job) {
        var seats = new TreeSet<SeatId>();
        job.seatIds().forEach(seat -> seats.add(new SeatId(seat)));
        locks.release(job.showId(), seats, job.bookingId());
    }

    /** Variables that the job needs. */
    public record ReleaseSeatsJob(
            @NotNull UUID bookingId,
            @NotNull UUID showId,
            @NotNull List<String> seatIds) {}
}
