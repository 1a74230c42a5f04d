package io.marquee.booking.bookings.control;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import io.marquee.booking.bookings.entity.Booking;
import io.marquee.chassis.http.Trace;
import io.marquee.chassis.outbox.Outbox;
import io.marquee.chassis.outbox.ProcessMessage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What this service tells the process {@code booking}. Messages are keyed by booking id. */
@ApplicationScoped
@Transactional(MANDATORY)
public class BookingProcess {

    /** How long the engine keeps a message for an instance that does not wait for it yet. */
    private static final Duration KEPT = Duration.ofHours(1);

    private final Outbox outbox;

    /** For CDI's proxy. */
    protected BookingProcess() {
        this(null);
    }

    @Inject
    public BookingProcess(Outbox outbox) {
        this.outbox = outbox;
    }

    /** Starts the process, once for a booking however often the message is published. */
    public void start(Booking booking) {
        send(
                "booking-requested",
                booking,
                new Start(
                        booking.id(),
                        booking.showId(),
                        booking.seatIds(),
                        booking.userId(),
                        booking.couponCode().orElse(null),
                        booking.expiresAt(),
                        booking.correlationId(),
                        Trace.current()));
    }

    /** Tells the process that the booking is cancelled already, so that it undoes what is left. */
    public void cancelled(Booking booking) {
        send(
                "booking-cancellation-requested",
                booking,
                new Cancellation(booking.reason().orElse(null)));
    }

    private void send(String name, Booking booking, Object variables) {
        outbox.message(new ProcessMessage(name, booking.id().toString(), KEPT, variables));
    }

    /** Variables at the start of the process. */
    public record Start(
            UUID bookingId,
            UUID showId,
            List<String> seatIds,
            UUID userId,
            String couponCode,
            Instant expiresAt,
            String correlationId,
            String traceparent) {}

    /** Variables of a cancellation. */
    public record Cancellation(String cancelReason) {}
}
