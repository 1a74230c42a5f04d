package io.marquee.booking.bookings.boundary;

import io.marquee.booking.bookings.control.BookingSteps;
import io.marquee.booking.bookings.entity.Pricing;
import io.marquee.workers.JobWorker;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** Stores the price that the process has found; from now on the customer can pay. */
@ApplicationScoped
public class RequestPaymentWorker {

    private final BookingSteps steps;

    /** For CDI's proxy. */
    protected RequestPaymentWorker() {
        this(null);
    }

    @Inject
    public RequestPaymentWorker(BookingSteps steps) {
        this.steps = steps;
    }

    @JobWorker(value = "request-payment", errors = "BOOKING_CLOSED")
    public void request(RequestPaymentJob job) {
        steps.requestPayment(job.bookingId(), job.pricing());
    }

    /** Variables that the job needs. */
    public record RequestPaymentJob(
            @NotNull UUID bookingId, @NotNull Pricing pricing) {}
}
