package io.marquee.notification.bookings.boundary;

import io.marquee.chassis.inbox.EventHandler;
import io.marquee.chassis.inbox.ReceivedEvent;
import io.marquee.notification.bookings.control.KnownBookings;
import io.marquee.notification.bookings.entity.RefundFacts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.Set;
import java.util.UUID;

/** Learns from payment-service which money went back. */
@ApplicationScoped
public class RefundEvents implements EventHandler {

    private final KnownBookings bookings;

    @Inject
    public RefundEvents(KnownBookings bookings) {
        this.bookings = bookings;
    }

    /** For CDI's proxy. */
    protected RefundEvents() {
        this(null);
    }

    /** What is needed of the data of payment.refunded; the amount is what went back. */
    public record Refunded(UUID paymentId, UUID bookingId, BigDecimal amount, String currency, String reason) {}

    @Override
    public Set<String> topics() {
        return Set.of("marquee.payments");
    }

    @Override
    public Set<String> types() {
        return Set.of("io.marquee.payment.refunded.v1");
    }

    @Override
    public void handle(ReceivedEvent event) {
        var data = event.data(Refunded.class);
        bookings.learn(new RefundFacts(
                event.id(),
                data.bookingId(),
                data.paymentId(),
                data.amount(),
                data.currency(),
                data.reason(),
                event.time().toInstant()));
    }
}
