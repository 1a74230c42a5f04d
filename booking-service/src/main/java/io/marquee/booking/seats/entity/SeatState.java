package io.marquee.booking.seats.entity;

import io.marquee.booking.seats.entity.SeatMap.SeatStatus;
import java.time.Instant;

/**
 * What can be done with a seat at some moment.
 *
 * @param lockExpiresAt when the lock of a LOCKED seat ends at the latest, else null
 */
public record SeatState(String seatId, SeatStatus status, Instant lockExpiresAt) {}
