package io.marquee.booking.cancellations.boundary;

import io.marquee.booking.cancellations.control.CloseSales;
import io.marquee.workers.JobWorker;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;

/** Finds the confirmed bookings of a show whose sales are closed. */
@ApplicationScoped
public class ListAffectedBookingsWorker {

    private final CloseSales sales;

    /** For CDI's proxy. */
    protected ListAffectedBookingsWorker() {
        this(null);
    }

    @Inject
    public ListAffectedBookingsWorker(CloseSales sales) {
        this.sales = sales;
    }

    @JobWorker("list-affected-bookings")
    public AffectedBookings list(ListAffectedBookingsJob job) {
        return new AffectedBookings(sales.affected(job.showId()));
    }

    /** Variables that the job needs. */
    public record ListAffectedBookingsJob(@NotNull UUID showId) {}

    /** @param bookingIds ids only: a full house would be too much to carry otherwise */
    public record AffectedBookings(List<UUID> bookingIds) {}
}
