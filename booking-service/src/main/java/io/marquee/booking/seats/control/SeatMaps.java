package io.marquee.booking.seats.control;

import io.marquee.booking.seats.entity.SeatMap;
import io.marquee.chassis.errors.BusinessException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;

/** Draws the map of a show's seats as they are now. Never cached: an old map sells disappointment. */
@ApplicationScoped
public class SeatMaps {

    private final Shows shows;
    private final SoldSeats soldSeats;
    private final SeatLocks locks;
    private final Clock clock = Clock.systemUTC();

    /** For CDI's proxy. */
    protected SeatMaps() {
        this(null, null, null);
    }

    @Inject
    public SeatMaps(Shows shows, SoldSeats soldSeats, SeatLocks locks) {
        this.shows = shows;
        this.soldSeats = soldSeats;
        this.locks = locks;
    }

    /** @throws BusinessException NOT_FOUND */
    public SeatMap of(UUID showId) {
        var show = shows.get(showId);
        // Locks first: a seat that is sold in between shows as sold, never as available.
        var locked = locks.locked(showId, show.seatIds());
        var sold = soldSeats.of(showId);
        var now = clock.instant();
        return SeatMap.draw(show, sold::contains, seat -> locked.containsKey(seat) ? now.plus(locked.get(seat)) : null);
    }
}
