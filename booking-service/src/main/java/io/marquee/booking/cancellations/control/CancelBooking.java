package io.marquee.booking.bookings.control;

import io.marquee.booking.bookings.entity.Booking;
import io.marquee.booking.bookings.entity.BookingStatus;
import io.marquee.chassis.errors.BusinessException;
import io.marquee.chassis.errors.ErrorCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;

/** Gives up a booking that is not paid yet, because its customer wants so. */
@ApplicationScoped
public class CancelBooking {

    private static final String BY_CUSTOMER = "Cancelled by the customer.";

    private final Bookings bookings;
    private final Transitions transitions;
    private final BookingProcess process;
    private final BookingEvents events;

    /** For CDI's proxy. */
    protected CancelBooking() {
        this(null, null, null, null);
    }

    @Inject
    public CancelBooking(Bookings bookings, Transitions transitions, BookingProcess process, BookingEvents events) {
        this.bookings = bookings;
        this.transitions = transitions;
        this.process = process;
        this.events = events;
    }

    /**
     * Cancels at once: the row decides, the process is told. A booking that is cancelled already stays so.
     *
     * @return the booking, CANCELLED
     * @throws BusinessException NOT_FOUND, INVALID_STATE for a booking that is confirmed or has failed, BOOKING_EXPIRED
     */
    @Transactional
    public Booking cancel(UUID bookingId, UUID userId) {
        bookings.own(bookingId, userId);
        var moved = transitions.move(bookingId, BookingStatus.unpaid(), BookingStatus.CANCELLED, "customer");
        if (moved.isEmpty()) {
            return cancelledBefore(bookings.fresh(bookingId));
        }
        var booking = moved.get();
        booking.closedBecause(null, BY_CUSTOMER);
        process.cancelled(booking);
        events.closed(booking);
        return booking;
    }

    private static Booking cancelledBefore(Booking booking) {
        return switch (booking.status()) {
            case CANCELLED -> booking;
            case EXPIRED, FAILED -> throw ClosedBooking.asError(booking);
            default ->
                throw new BusinessException(
                        ErrorCode.INVALID_STATE,
                        "Booking " + booking.code() + " is paid already and cannot be cancelled here.",
                        Map.of(
                                "bookingId",
                                booking.id(),
                                "status",
                                booking.status().name()));
        };
    }
}
