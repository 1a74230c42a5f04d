package io.marquee.catalog.browse.boundary;

import io.marquee.catalog.browse.control.AvailabilityChanged;
import io.marquee.catalog.browse.control.SeatClaims;
import io.marquee.chassis.inbox.EventHandler;
import io.marquee.chassis.inbox.ReceivedEvent;
import io.marquee.chassis.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Follows what happens to the seats, so that browsing shows how many are left. */
@ApplicationScoped
public class SeatEvents implements EventHandler {

    private static final String RESERVED = "io.marquee.seat.reserved.v1";
    private static final String RELEASED = "io.marquee.seat.released.v1";
    private static final String SOLD = "io.marquee.seat.sold.v1";

    private final SeatClaims claims;
    private final Outbox outbox;

    /** For the container's proxy only. */
    protected SeatEvents() {
        this(null, null);
    }

    @Inject
    public SeatEvents(SeatClaims claims, Outbox outbox) {
        this.claims = claims;
        this.outbox = outbox;
    }

    @Override
    public Set<String> topics() {
        return Set.of("marquee.bookings");
    }

    @Override
    public Set<String> types() {
        return Set.of(RESERVED, RELEASED, SOLD);
    }

    @Override
    public void handle(ReceivedEvent event) {
        var seats = event.data(Seats.class);
        switch (event.type()) {
            case RESERVED -> tell(seats, claims.reserved(seats.showId(), seats.bookingId(), seats.seatIds()));
            case RELEASED -> tell(seats, claims.released(seats.showId(), seats.bookingId(), seats.seatIds()));
            case SOLD -> tell(seats, claims.sold(seats.showId(), seats.bookingId(), seats.seatIds()));
            default -> throw new IllegalArgumentException("Not an event about seats: " + event.type());
        }
    }

    private void tell(Seats seats, boolean changed) {
        if (changed) {
            outbox.event(AvailabilityChanged.TYPE, seats.showId(), new AvailabilityChanged(seats.showId()));
        }
    }

    /** Data of the three events. */
    public record Seats(UUID showId, List<String> seatIds, UUID bookingId, String reason) {}
}
