package io.marquee.booking.bookings.control;

import io.marquee.booking.bookings.entity.Booking;
import io.marquee.booking.bookings.entity.BookingRequest;
import io.marquee.booking.holds.control.HeldSeats;
import io.marquee.booking.holds.entity.Hold;
import io.marquee.booking.seats.control.SeatLocks;
import io.marquee.booking.seats.entity.SeatId;
import io.marquee.chassis.errors.BusinessException;
import io.marquee.chassis.errors.TechnicalException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.SortedSet;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The seat locks of bookings: how long they live and when they end. */
@ApplicationScoped
public class BookingLocks {

    private static final Logger LOG = LoggerFactory.getLogger(BookingLocks.class);

    private final SeatLocks locks;
    private final HeldSeats heldSeats;
    private final LeftLocks left;
    private final BookingMetrics metrics;
    private final Duration holdTime;
    private final Duration margin;

    /** For CDI's proxy. */
    protected BookingLocks() {
        this(null, null, null, null, null, null);
    }

    @Inject
    public BookingLocks(
            SeatLocks locks,
            HeldSeats heldSeats,
            LeftLocks left,
            BookingMetrics metrics,
            @ConfigProperty(name = "booking.hold-time") Duration holdTime,
            @ConfigProperty(name = "booking.lock-margin") Duration margin) {
        this.locks = locks;
        this.heldSeats = heldSeats;
        this.left = left;
        this.metrics = metrics;
        this.holdTime = holdTime;
        this.margin = margin;
    }

    /** Locks the seats of a new booking. @return the seats that others hold; empty means that all are locked */
    public SortedSet<SeatId> take(BookingRequest request) {
        return take(request.showId(), request.seats(), request.bookingId(), holdTime);
    }

    /**
     * Passes the locks of the request's hold to its booking.
     *
     * @throws BusinessException NOT_FOUND, HOLD_EXPIRED
     */
    public Hold takeOver(BookingRequest request) {
        return heldSeats.pass(request.holdId(), request.userId(), request.bookingId(), holdTime.plus(margin));
    }

    /** The booking could not be stored: its seats go back to the hold, for the time that this has left. */
    public void giveBack(Hold hold, UUID bookingId) {
        heldSeats.takeBack(hold, bookingId);
    }

    /**
     * Asserts the locks of a stored booking, until it expires; the margin lets them outlive the process timer.
     *
     * @return the seats that others hold; empty means that all are locked
     */
    public SortedSet<SeatId> take(Booking booking) {
        var left = Duration.between(Instant.now(), booking.expiresAt());
        var time = left.isNegative() ? Duration.ZERO : left;
        var taken = take(booking.showId(), booking.seats(), booking.id(), time);
        var again = !taken.isEmpty() && isPassedAgain(booking, time);
        return again ? take(booking.showId(), booking.seats(), booking.id(), time) : taken;
    }

    /**
     * The seats may be with the hold again that the booking was made of: an attempt of the same request that was taken for
     * dead gives back what it had, when it fails at last.
     */
    private boolean isPassedAgain(Booking booking, Duration time) {
        if (booking.holdId().isEmpty()) {
            return false;
        }
        try {
            heldSeats.pass(booking.holdId().get(), booking.userId(), booking.id(), time.plus(margin));
            return true;
        } catch (BusinessException e) {
            LOG.info("Booking {} cannot have the seats of its hold again: {}", booking.id(), e.getMessage());
            return false;
        }
    }

    private SortedSet<SeatId> take(UUID showId, SortedSet<SeatId> seats, UUID bookingId, Duration time) {
        return metrics.countLock(() -> locks.take(showId, seats, bookingId, time.plus(margin)));
    }

    /** The booking does not get the seats: its locks end now or, if Redis cannot be reached, by themselves. */
    public void giveBack(UUID showId, SortedSet<SeatId> seats, UUID bookingId) {
        try {
            locks.release(showId, seats, bookingId);
        } catch (TechnicalException e) {
            LOG.warn("The seat locks of booking {} stay until they end by themselves: {}", bookingId, e.getMessage());
        }
    }

    /** The booking needs no locks any more: they end now or, if Redis cannot be reached, when it can be again. */
    public void end(UUID showId, SortedSet<SeatId> seats, UUID bookingId) {
        try {
            locks.release(showId, seats, bookingId);
        } catch (TechnicalException e) {
            LOG.warn("The seat locks of booking {} stay for the moment: {}", bookingId, e.getMessage());
            left.add(showId, seats, bookingId, Instant.now().plus(holdTime).plus(margin));
        }
    }

    /** Sold seats need no lock any more, and those of a booking that ended without seats are free for others. */
    void end(@Observes(during = TransactionPhase.AFTER_SUCCESS) BookingChanged change) {
        if (change.status().isSold() || change.status().isGivenUp()) {
            end(change.showId(), change.seats(), change.bookingId());
        }
    }
}
