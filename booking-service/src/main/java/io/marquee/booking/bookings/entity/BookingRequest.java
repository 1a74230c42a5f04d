package io.marquee.booking.bookings.entity;

import io.marquee.booking.seats.entity.SeatId;
import java.util.SortedSet;
import java.util.UUID;

/**
 * A checked wish to book.
 *
 * @param bookingId the id that the booking will have; the same id again is the same wish
 * @param showId may be null if there is a hold, which knows it
 * @param seats null if there is a hold, which knows them
 * @param couponCode in capital letters, or null
 * @param holdId the hold whose seats are wanted, or null
 */
public record BookingRequest(
        UUID bookingId, UUID userId, UUID showId, SortedSet<SeatId> seats, String couponCode, UUID holdId) {

    /** A wish for seats that nobody holds. */
    public BookingRequest(UUID bookingId, UUID userId, UUID showId, SortedSet<SeatId> seats, String couponCode) {
        this(bookingId, userId, showId, seats, couponCode, null);
    }

    /** The same wish with the show and the seats of its hold. */
    public BookingRequest of(UUID heldShow, SortedSet<SeatId> heldSeats) {
        return new BookingRequest(bookingId, userId, heldShow, heldSeats, couponCode, holdId);
    }
}
