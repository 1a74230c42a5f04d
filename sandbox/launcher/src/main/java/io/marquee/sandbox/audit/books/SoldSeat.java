package io.marquee.sandbox.audit.books;

import java.util.UUID;

/** A row of {@code sold_seats}. */
public record SoldSeat(UUID showId, String seatId, UUID bookingId) {}
