package io.marquee.booking.bookings.boundary;

import io.marquee.booking.bookings.entity.Booking;
import java.util.UUID;

/**
 * Answer to a cancellation.
 *
 * @param refund null: an unpaid booking has nothing to give back
 */
public record CancelledView(UUID bookingId, String bookingCode, String status, Object refund) {

    static CancelledView of(Booking booking) {
        return new CancelledView(booking.id(), booking.code(), booking.status().name(), null);
    }
}
