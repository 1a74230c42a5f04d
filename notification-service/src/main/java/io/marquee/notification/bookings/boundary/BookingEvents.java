package io.marquee.notification.bookings.boundary;

import io.marquee.chassis.inbox.EventHandler;
import io.marquee.chassis.inbox.ReceivedEvent;
import io.marquee.notification.bookings.control.KnownBookings;
import io.marquee.notification.bookings.entity.BookingData;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;

/** Learns from booking-service what the mails say about a booking. */
@ApplicationScoped
public class BookingEvents implements EventHandler {

    private final KnownBookings bookings;

    @Inject
    public BookingEvents(KnownBookings bookings) {
        this.bookings = bookings;
    }

    /** For CDI's proxy. */
    protected BookingEvents() {
        this(null);
    }

    @Override
    public Set<String> topics() {
        return Set.of("marquee.bookings");
    }

    @Override
    public Set<String> types() {
        return Set.of(
                "io.marquee.booking.created.v1",
                "io.marquee.booking.confirmed.v1",
                "io.marquee.booking.cancelled.v1",
                "io.marquee.booking.expired.v1",
                "io.marquee.booking.failed.v1",
                "io.marquee.booking.completed.v1");
    }

    @Override
    public void handle(ReceivedEvent event) {
        bookings.learn(event.data(BookingData.class), event.time().toInstant());
    }
}
