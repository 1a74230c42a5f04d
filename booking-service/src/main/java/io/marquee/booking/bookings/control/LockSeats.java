package io.marquee.booking.bookings.control;

import io.marquee.booking.bookings.entity.Booking;
import io.marquee.booking.seats.control.SoldSeats;
import io.marquee.booking.seats.control.UnavailableSeats;
import io.marquee.booking.seats.entity.SeatId;
import io.marquee.chassis.errors.BusinessException;
import io.marquee.chassis.errors.ErrorCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.SortedSet;
import java.util.UUID;

/** Makes sure that a booking still has the locks which it took when it was requested. */
@ApplicationScoped
public class LockSeats {

    private final Bookings bookings;
    private final BookingLocks locks;
    private final SoldSeats soldSeats;
    private final BookingSteps steps;

    /** For CDI's proxy. */
    protected LockSeats() {
        this(null, null, null, null);
    }

    @Inject
    public LockSeats(Bookings bookings, BookingLocks locks, SoldSeats soldSeats, BookingSteps steps) {
        this.bookings = bookings;
        this.locks = locks;
        this.soldSeats = soldSeats;
        this.steps = steps;
    }

    /**
     * Takes the locks, or extends them until the booking expires, and moves the booking to SEATS_LOCKED. Which process
     * instance does so is committed before, so that support finds it also if it gets no further.
     *
     * @param processInstanceKey which process instance leads the booking
     * @throws BusinessException SEATS_UNAVAILABLE if Redis has lost the locks and others were quicker, BOOKING_CLOSED
     */
    public Booking lock(UUID bookingId, long processInstanceKey) {
        bookings.ledBy(bookingId, processInstanceKey);
        var booking = bookings.get(bookingId);
        if (!booking.status().isUnpaid()) {
            return withoutLocks(booking);
        }
        var taken = locks.take(booking);
        var sold = soldSeats.soldToOthers(booking.showId(), booking.seats(), bookingId);
        if (!taken.isEmpty() || !sold.isEmpty()) {
            locks.giveBack(booking.showId(), booking.seats(), bookingId);
            throw unavailable(booking, taken.isEmpty() ? sold : taken);
        }
        return lockedOrGivenBack(booking);
    }

    /** The customer may have cancelled while the locks were taken; then nobody else would give them back. */
    private Booking lockedOrGivenBack(Booking booking) {
        var moved = steps.seatsLocked(booking.id());
        return moved.status().isUnpaid() ? moved : withoutLocks(moved);
    }

    /** A booking that is closed must leave no lock behind, and one that is confirmed needs none. */
    private Booking withoutLocks(Booking booking) {
        locks.end(booking.showId(), booking.seats(), booking.id());
        return steps.stillOpen(booking);
    }

    private static BusinessException unavailable(Booking booking, SortedSet<SeatId> seats) {
        return new BusinessException(
                ErrorCode.SEATS_UNAVAILABLE,
                UnavailableSeats.sentence(seats),
                Map.of("showId", booking.showId(), "bookingCode", booking.code()));
    }
}
