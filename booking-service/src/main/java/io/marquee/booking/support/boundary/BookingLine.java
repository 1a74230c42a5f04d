package io.marquee.booking.support.boundary;

import io.marquee.booking.bookings.entity.Booking;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A booking in support's list.
 *
 * @param processUrl address of its process instance in Operate, or null
 */
public record BookingLine(
        UUID bookingId,
        String bookingCode,
        String status,
        UUID userId,
        UUID showId,
        List<String> seats,
        Instant createdAt,
        Instant changedAt,
        Instant expiresAt,
        String reason,
        String processUrl) {

    static BookingLine of(Booking booking, String processUrl) {
        return new BookingLine(
                booking.id(),
                booking.code(),
                booking.status().name(),
                booking.userId(),
                booking.showId(),
                booking.seatIds(),
                booking.createdAt(),
                booking.changedAt(),
                booking.expiresAt(),
                booking.reason().orElse(null),
                processUrl);
    }
}
