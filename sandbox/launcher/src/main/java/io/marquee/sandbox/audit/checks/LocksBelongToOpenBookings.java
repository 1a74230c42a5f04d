package io.marquee.sandbox.audit.checks;

import io.marquee.sandbox.audit.Check;
import io.marquee.sandbox.audit.Difference;
import io.marquee.sandbox.audit.books.Booking;
import io.marquee.sandbox.audit.books.Books;
import io.marquee.sandbox.audit.books.CouldNotLook;
import io.marquee.sandbox.audit.books.SeatLock;
import java.util.List;
import java.util.Map;

/** A lock in Redis keeps a seat for an open booking or a hold, and for nobody else. */
public final class LocksBelongToOpenBookings implements Check {

    @Override
    public String promise() {
        return "every seat lock belongs to an open booking or a hold";
    }

    @Override
    public List<Difference> differences(Books books) throws CouldNotLook {
        // First: a lock is taken before its booking is stored, and given back after its booking has ended.
        var locks = books.locks();
        var holds = books.holds();
        var bookings = Bookings.of(books);
        return locks.stream()
                .filter(lock -> !holds.contains(lock.owner()) && !isOfOpenBooking(lock, bookings))
                .map(lock -> difference(lock, bookings))
                .toList();
    }

    private static boolean isOfOpenBooking(SeatLock lock, Bookings bookings) {
        return bookings.find(lock.owner())
                .filter(Booking::isOpen)
                .filter(booking -> booking.showId().toString().equals(lock.showId()))
                .filter(booking -> booking.seats().contains(lock.seatId()))
                .isPresent();
    }

    private static Difference difference(SeatLock lock, Bookings bookings) {
        return new Difference(
                Map.of("showId", lock.showId(), "seatId", lock.seatId(), "owner", lock.owner()),
                "Seat %s of show %s is locked in Redis for %s; the lock %s."
                        .formatted(
                                lock.seatId(),
                                lock.showId(),
                                owner(lock, bookings),
                                lock.secondsLeft() < 0
                                        ? "never ends by itself"
                                        : "ends by itself in " + lock.secondsLeft() + " s"));
    }

    private static String owner(SeatLock lock, Bookings bookings) {
        return bookings.find(lock.owner())
                .map(booking -> booking.isOpen()
                        ? booking.name() + ", which does not have this seat"
                        : booking.name() + ", which is " + booking.status())
                .orElse(lock.owner() + ", which is neither a booking nor a hold");
    }
}
