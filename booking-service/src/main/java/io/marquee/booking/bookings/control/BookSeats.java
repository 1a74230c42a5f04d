package io.marquee.booking.bookings.control;

import io.marquee.booking.bookings.entity.Booking;
import io.marquee.booking.bookings.entity.BookingRequest;
import io.marquee.booking.holds.entity.Hold;
import io.marquee.booking.seats.control.OpenSales;
import io.marquee.booking.seats.control.UnavailableSeats;
import io.marquee.chassis.errors.BusinessException;
import io.marquee.chassis.errors.ErrorCode;
import io.marquee.chassis.errors.TechnicalException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes a customer's wish for seats: locks them all, stores the booking, and thereby starts its process. */
@ApplicationScoped
public class BookSeats {

    private static final Logger LOG = LoggerFactory.getLogger(BookSeats.class);

    private final OpenSales sales;
    private final BookingLimits limits;
    private final BookingLocks locks;
    private final BookingIntake intake;
    private final Bookings bookings;

    /** For CDI's proxy. */
    protected BookSeats() {
        this(null, null, null, null, null);
    }

    @Inject
    public BookSeats(
            OpenSales sales, BookingLimits limits, BookingLocks locks, BookingIntake intake, Bookings bookings) {
        this.sales = sales;
        this.limits = limits;
        this.locks = locks;
        this.intake = intake;
        this.bookings = bookings;
    }

    /**
     * Books the seats, or those of the hold.
     *
     * @throws BusinessException NOT_FOUND, VALIDATION_ERROR, INVALID_STATE, SEAT_LIMIT_EXCEEDED, SEAT_LOCK_FAILED,
     *     HOLD_EXPIRED or SERVICE_UNAVAILABLE; then nothing is stored or locked, and a hold goes on as it was
     * @throws RuntimeException if it is not known what became of it; the same request again finds out
     */
    public void book(BookingRequest request) {
        if (request.holdId() == null) {
            bookFree(request);
        } else {
            bookHeld(request);
        }
    }

    private void bookFree(BookingRequest request) {
        limits.checkSeats(request.seats().size());
        sales.show(request.showId(), request.seats());
        var taken = orUnavailable(() -> locks.take(request));
        if (!taken.isEmpty()) {
            throw UnavailableSeats.of(request.showId(), taken);
        }
        store(request, () -> locks.giveBack(request.showId(), request.seats(), request.bookingId()));
    }

    private void bookHeld(BookingRequest request) {
        var hold = orUnavailable(() -> locks.takeOver(request));
        Runnable giveBack = () -> locks.giveBack(hold, request.bookingId());
        try {
            checkSameShow(request, hold);
            sales.show(hold.showId(), hold.seats());
        } catch (RuntimeException e) {
            unlessStored(request, e, giveBack);
            return;
        }
        store(request.of(hold.showId(), hold.seats()), giveBack);
    }

    private void store(BookingRequest request, Runnable giveBack) {
        try {
            intake.store(request);
        } catch (RuntimeException e) {
            unlessStored(request, e, giveBack);
        }
    }

    /**
     * An attempt that was taken for dead, or a commit whose answer was lost, may have stored the booking all the same: then
     * the locks are its own, and nobody may have them meanwhile.
     */
    private void unlessStored(BookingRequest request, RuntimeException cause, Runnable giveBack) {
        if (stored(request, cause).isEmpty()) {
            giveBack.run();
            takeAgain(stored(request, cause).orElseThrow(() -> cause));
        }
        LOG.info("Booking {} was stored by another attempt of the same request", request.bookingId());
    }

    /** The other attempt stored it while its locks were given back. One that stores it later asserts them in its process. */
    private void takeAgain(Booking booking) {
        if (booking.status().isUnpaid()) {
            locks.take(booking);
        }
    }

    private Optional<Booking> stored(BookingRequest request, RuntimeException cause) {
        try {
            return bookings.find(request.bookingId());
        } catch (RuntimeException e) {
            LOG.warn(
                    "The seats of booking {} stay locked until it is known or their time is over", request.bookingId());
            cause.addSuppressed(e);
            throw cause;
        }
    }

    private static void checkSameShow(BookingRequest request, Hold hold) {
        if (request.showId() != null && !request.showId().equals(hold.showId())) {
            throw BusinessException.invalid("showId", "is not the show of the hold");
        }
    }

    private static <T> T orUnavailable(Supplier<T> step) {
        try {
            return step.get();
        } catch (TechnicalException e) {
            LOG.warn("A booking was refused: {}", e.getMessage(), e);
            throw new BusinessException(
                    ErrorCode.SERVICE_UNAVAILABLE,
                    "Seats cannot be reserved at the moment. Nothing was booked; please try again shortly.");
        }
    }
}
