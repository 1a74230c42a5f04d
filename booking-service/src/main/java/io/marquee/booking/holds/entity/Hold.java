package io.marquee.booking.holds.entity;

import io.marquee.booking.seats.entity.SeatId;
import java.time.Instant;
import java.util.SortedSet;
import java.util.UUID;

/**
 * Seats that a customer has taken while choosing, before there is a booking. It ends by itself.
 *
 * @param expiresAt when it ends, if it is not extended
 * @param latestExpiresAt beyond this it cannot be extended
 */
public record Hold(
        UUID id, UUID userId, UUID showId, SortedSet<SeatId> seats, Instant expiresAt, Instant latestExpiresAt) {}
