package io.marquee.booking.cancellations.boundary;

import io.marquee.booking.cancellations.control.CloseSales;
import io.marquee.workers.JobWorker;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** Takes a cancelled show off sale and gives up its unpaid bookings. */
@ApplicationScoped
public class CloseSalesWorker {

    private final CloseSales sales;

    /** For CDI's proxy. */
    protected CloseSalesWorker() {
        this(null);
    }

    @Inject
    public CloseSalesWorker(CloseSales sales) {
        this.sales = sales;
    }

    /** Hundreds of unpaid bookings take longer than one row does. */
    @JobWorker(value = "close-sales", timeout = "PT45S")
    public void close(CloseSalesJob job) {
        sales.close(job.showId(), job.cancelReason());
    }

    /** @param cancelReason sentence for people */
    public record CloseSalesJob(
            @NotNull UUID showId, @NotNull String cancelReason) {}
}
