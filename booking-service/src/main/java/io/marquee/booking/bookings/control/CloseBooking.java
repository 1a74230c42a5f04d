package io.marquee.booking.bookings.control;

import io.marquee.booking.bookings.entity.Booking;
import io.marquee.booking.bookings.entity.BookingStatus;
import io.marquee.chassis.errors.BusinessException;
import io.marquee.chassis.errors.ErrorCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Ends a booking without seats, because its process came to that end. */
@ApplicationScoped
public class CloseBooking {

    private final Bookings bookings;
    private final Transitions transitions;
    private final BookingEvents events;

    /** For CDI's proxy. */
    protected CloseBooking() {
        this(null, null, null);
    }

    @Inject
    public CloseBooking(Bookings bookings, Transitions transitions, BookingEvents events) {
        this.bookings = bookings;
        this.transitions = transitions;
        this.events = events;
    }

    /**
     * Closes the booking if it is still unpaid. One that was closed by another way before, such as by its customer,
     * stays as it is.
     *
     * @param end FAILED, EXPIRED or CANCELLED
     * @param failureCode for the customer's program, or null
     * @param reason for people, or null
     * @return the booking as it is now
     * @throws BusinessException INVALID_STATE if it is confirmed: the model and the rows disagree, a person must look
     */
    @Transactional
    public Booking close(UUID bookingId, BookingStatus end, String failureCode, String reason) {
        var moved = transitions.move(bookingId, BookingStatus.unpaid(), end, "close-booking");
        if (moved.isEmpty()) {
            return closedBefore(bookings.fresh(bookingId), end);
        }
        var booking = moved.get();
        booking.closedBecause(failureCode, reason);
        events.closed(booking);
        return booking;
    }

    private static Booking closedBefore(Booking booking, BookingStatus end) {
        if (booking.status().isGivenUp()) {
            return booking;
        }
        throw new BusinessException(
                ErrorCode.INVALID_STATE,
                "Booking " + booking.code() + " is " + booking.status() + " and cannot become " + end + ".");
    }
}
