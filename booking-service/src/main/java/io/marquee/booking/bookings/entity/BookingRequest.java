package io.marquee.booking.bookings.entity;

import io.marquee.booking.seats.entity.SeatId;
import java.util.SortedSet;
import java.util.UUID;

/**
 * A checked wish to book.
 *
 * @param bookingId the id that the booking will have; the same id again is the same wish
 * @param couponCode in capital letters, or null
 */
public record BookingRequest(UUID bookingId, UUID userId, UUID showId, SortedSet<SeatId> seats, String couponCode) {}
