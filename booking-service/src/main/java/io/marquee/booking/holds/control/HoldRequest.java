package io.marquee.booking.holds.control;

import io.marquee.booking.holds.entity.SeatWish;
import java.util.UUID;

/**
 * A checked wish to hold seats.
 *
 * @param holdId the id that the hold will have; the same id again is the same wish
 */
public record HoldRequest(UUID holdId, UUID userId, UUID showId, SeatWish wish) {}
