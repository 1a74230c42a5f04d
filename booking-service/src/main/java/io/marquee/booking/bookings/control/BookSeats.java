package io.marquee.booking.bookings.control;

import io.marquee.booking.bookings.entity.BookingRequest;
import io.marquee.booking.seats.control.Shows;
import io.marquee.booking.seats.entity.SeatId;
import io.marquee.booking.seats.entity.Show;
import io.marquee.chassis.errors.BusinessException;
import io.marquee.chassis.errors.ErrorCode;
import io.marquee.chassis.errors.TechnicalException;
import io.marquee.chassis.errors.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.SortedSet;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes a customer's wish for seats: locks them all, stores the booking, and thereby starts its process. */
@ApplicationScoped
public class BookSeats {

    private static final Logger LOG = LoggerFactory.getLogger(BookSeats.class);

    private final Shows shows;
    private final BookingLimits limits;
    private final BookingLocks locks;
    private final BookingIntake intake;

    /** For CDI's proxy. */
    protected BookSeats() {
        this(null, null, null, null);
    }

    @Inject
    public BookSeats(Shows shows, BookingLimits limits, BookingLocks locks, BookingIntake intake) {
        this.shows = shows;
        this.limits = limits;
        this.locks = locks;
        this.intake = intake;
    }

    /**
     * Books the seats.
     *
     * @throws BusinessException NOT_FOUND, VALIDATION_ERROR, INVALID_STATE, SEAT_LIMIT_EXCEEDED, SEAT_LOCK_FAILED or
     *     SERVICE_UNAVAILABLE; then nothing is stored or locked
     */
    public void book(BookingRequest request) {
        limits.checkSeats(request.seats().size());
        check(shows.get(request.showId()), request.seats());
        lock(request);
        try {
            intake.store(request);
        } catch (RuntimeException e) {
            locks.giveBack(request.showId(), request.seats(), request.bookingId());
            throw e;
        }
    }

    private static void check(Show show, SortedSet<SeatId> seats) {
        if (!show.isOnSale()) {
            throw notBookable("This show is not on sale.", show.showId());
        }
        if (show.hasStarted(Instant.now())) {
            throw notBookable("This show has already begun.", show.showId());
        }
        var unknown = show.unknown(seats).stream()
                .map(seat -> new Violation("seatIds", "contains " + seat + ", which this show does not have"))
                .toList();
        if (!unknown.isEmpty()) {
            throw BusinessException.invalid(unknown);
        }
    }

    private static BusinessException notBookable(String message, UUID showId) {
        return new BusinessException(ErrorCode.INVALID_STATE, message, Map.of("showId", showId));
    }

    private void lock(BookingRequest request) {
        try {
            var taken = locks.take(request);
            if (!taken.isEmpty()) {
                throw UnavailableSeats.of(request.showId(), taken);
            }
        } catch (TechnicalException e) {
            LOG.warn("A booking was refused: {}", e.getMessage(), e);
            throw new BusinessException(
                    ErrorCode.SERVICE_UNAVAILABLE,
                    "Seats cannot be reserved at the moment. Nothing was booked; please try again shortly.");
        }
    }
}
