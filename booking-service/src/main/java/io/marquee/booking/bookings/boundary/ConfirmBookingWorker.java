package io.marquee.booking.bookings.boundary;

import io.marquee.booking.bookings.control.SellSeats;
import io.marquee.workers.JobWorker;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** Confirms a paid booking: the moment at which its seats are sold. */
@ApplicationScoped
public class ConfirmBookingWorker {

    private final SellSeats sale;

    /** For CDI's proxy. */
    protected ConfirmBookingWorker() {
        this(null);
    }

    @Inject
    public ConfirmBookingWorker(SellSeats sale) {
        this.sale = sale;
    }

    @JobWorker(
            value = "confirm-booking",
            errors = {"SEATS_ALREADY_SOLD", "BOOKING_CLOSED"})
    public Confirmed confirm(ConfirmBookingJob job) {
        return new Confirmed(sale.sell(job.bookingId(), job.paymentId()).id());
    }

    /** @param paymentId null for a free booking */
    public record ConfirmBookingJob(@NotNull UUID bookingId, UUID paymentId) {}

    /** Variables that the job adds. */
    public record Confirmed(UUID ticketId) {}
}
