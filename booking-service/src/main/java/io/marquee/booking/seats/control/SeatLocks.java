package io.marquee.booking.seats.control;

import io.marquee.booking.seats.entity.SeatId;
import io.marquee.chassis.errors.TechnicalException;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.SortedSet;
import java.util.UUID;

/**
 * The early filter in front of the sale: short-lived locks on the seats of a show, each held by one owner. They decide
 * who may try to buy a seat; who has bought it is decided by the table of sold seats alone, so that losing every lock
 * costs nobody a seat that is paid.
 *
 * <p>All methods throw {@link TechnicalException} while the store of the locks cannot be reached.
 */
public interface SeatLocks {

    /**
     * Locks all the seats for the owner, or none. Seats that the owner holds already are extended; a lock of another
     * owner is never touched.
     *
     * @param owner id of the booking (or hold) that the seats are for
     * @param time how long the locks live, at least a millisecond
     * @return the seats that someone else holds; empty means that all are locked now
     */
    SortedSet<SeatId> take(UUID showId, SortedSet<SeatId> seats, UUID owner, Duration time);

    /**
     * Gives back those of the seats that the owner holds; the locks of others stay.
     *
     * @return how many were given back
     */
    int release(UUID showId, SortedSet<SeatId> seats, UUID owner);

    /** The seats among the given ones that are locked by anyone, with the time that each lock has left. */
    Map<SeatId, Duration> locked(UUID showId, Collection<SeatId> seats);
}
