package io.marquee.booking.bookings.control;

import io.marquee.booking.bookings.entity.Booking;
import io.marquee.booking.bookings.entity.BookingStatus;
import io.marquee.booking.seats.entity.SeatId;
import java.time.Duration;
import java.util.SortedSet;
import java.util.UUID;

/**
 * CDI event inside the transaction that moves a booking; observe it after success.
 *
 * @param answered the customer's request can be answered now
 * @param sinceRequest time from the request to this status
 */
public record BookingChanged(
        UUID bookingId,
        BookingStatus status,
        boolean answered,
        UUID showId,
        SortedSet<SeatId> seats,
        Duration sinceRequest) {

    static BookingChanged now(Booking booking) {
        return new BookingChanged(
                booking.id(),
                booking.status(),
                booking.isAnswered(),
                booking.showId(),
                booking.seats(),
                Duration.between(booking.createdAt(), booking.changedAt()));
    }
}
