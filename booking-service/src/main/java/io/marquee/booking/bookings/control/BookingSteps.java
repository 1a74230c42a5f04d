package io.marquee.booking.bookings.control;

import io.marquee.booking.bookings.entity.Booking;
import io.marquee.booking.bookings.entity.BookingStatus;
import io.marquee.booking.bookings.entity.Pricing;
import io.marquee.chassis.errors.BusinessException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Set;
import java.util.UUID;

/** The steps of an unpaid booking on its way to payment. Taking a step twice is harmless. */
@ApplicationScoped
public class BookingSteps {

    private final Bookings bookings;
    private final Transitions transitions;
    private final BookingEvents events;

    /** For CDI's proxy. */
    protected BookingSteps() {
        this(null, null, null);
    }

    @Inject
    public BookingSteps(Bookings bookings, Transitions transitions, BookingEvents events) {
        this.bookings = bookings;
        this.transitions = transitions;
        this.events = events;
    }

    /**
     * Notes that the locks are asserted, unless that is known already or the booking is closed.
     *
     * @return the booking as it is now
     */
    @Transactional
    public Booking seatsLocked(UUID bookingId) {
        var moved =
                transitions.move(bookingId, Set.of(BookingStatus.INITIATED), BookingStatus.SEATS_LOCKED, "lock-seats");
        if (moved.isEmpty()) {
            return bookings.fresh(bookingId);
        }
        var booking = moved.get();
        events.moved(booking);
        return booking;
    }

    /**
     * Stores the price and lets the customer pay.
     *
     * @throws BusinessException BOOKING_CLOSED
     */
    @Transactional
    public Booking requestPayment(UUID bookingId, Pricing pricing) {
        var moved = transitions.move(
                bookingId, Set.of(BookingStatus.SEATS_LOCKED), BookingStatus.PAYMENT_PENDING, "request-payment");
        if (moved.isEmpty()) {
            return stillOpen(bookings.fresh(bookingId));
        }
        var booking = moved.get();
        booking.price(pricing);
        events.moved(booking);
        return booking;
    }

    /** @throws BusinessException BOOKING_CLOSED if the booking has ended without seats */
    public Booking stillOpen(Booking booking) {
        if (booking.status().isGivenUp()) {
            throw ClosedBooking.asProcessError(booking);
        }
        return booking;
    }
}
