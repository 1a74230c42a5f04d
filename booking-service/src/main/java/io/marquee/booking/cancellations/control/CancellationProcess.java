package io.marquee.booking.cancellations.control;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import io.marquee.booking.bookings.entity.Booking;
import io.marquee.booking.cancellations.entity.Cancellation;
import io.marquee.booking.cancellations.entity.CancellationReason;
import io.marquee.chassis.http.Correlation;
import io.marquee.chassis.http.Trace;
import io.marquee.chassis.outbox.Outbox;
import io.marquee.chassis.outbox.ProcessMessage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.UUID;

/** Starts the process {@code booking-cancellation}. Its message is keyed by booking id. */
@ApplicationScoped
@Transactional(MANDATORY)
public class CancellationProcess {

    /** How long the engine keeps the message for the case that an instance for the same booking still runs. */
    private static final Duration KEPT = Duration.ofHours(1);

    private final Outbox outbox;

    /** For CDI's proxy. */
    protected CancellationProcess() {
        this(null);
    }

    @Inject
    public CancellationProcess(Outbox outbox) {
        this.outbox = outbox;
    }

    /** The sale is taken back already; the process decides about the money. */
    public void start(Booking booking, Cancellation cancellation) {
        var variables = new Start(
                booking.id(),
                cancellation.reason(),
                cancellation.hoursBeforeShow(),
                Correlation.current(),
                Trace.current());
        outbox.message(new ProcessMessage("cancellation-requested", booking.id().toString(), KEPT, variables));
    }

    /** Variables at the start of the process. */
    public record Start(
            UUID bookingId,
            CancellationReason reason,
            BigDecimal hoursBeforeShow,
            String correlationId,
            String traceparent) {}
}
