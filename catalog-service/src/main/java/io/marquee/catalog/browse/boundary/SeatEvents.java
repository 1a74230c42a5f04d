package io.marquee.catalog.browse.boundary;

import io.marquee.catalog.browse.control.SeatClaims;
import io.marquee.chassis.inbox.EventHandler;
import io.marquee.chassis.inbox.ReceivedEvent;
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

    /** For the container's proxy only. */
    protected SeatEvents() {
        this(null);
    }

    @Inject
    public SeatEvents(SeatClaims claims) {
        this.claims = claims;
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
            case RESERVED -> claims.reserved(seats.showId(), seats.bookingId(), seats.seatIds());
            case RELEASED -> claims.released(seats.showId(), seats.bookingId(), seats.seatIds());
            case SOLD -> claims.sold(seats.showId(), seats.bookingId(), seats.seatIds());
            default -> throw new IllegalArgumentException("Not an event about seats: " + event.type());
        }
    }

    /** Data of the three events. */
    public record Seats(UUID showId, List<String> seatIds, UUID bookingId, String reason) {}
}
