package io.marquee.booking.bookings.control;

import java.util.List;
import java.util.UUID;

/**
 * Data of the events {@code seat.*}.
 *
 * @param reason why the seats were released, else null
 */
public record SeatEvent(UUID showId, List<String> seatIds, UUID bookingId, String reason) {}
