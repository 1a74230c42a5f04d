package io.marquee.sandbox.audit.books;

/**
 * A lock in Redis.
 *
 * @param owner id of the booking or hold that has it
 * @param secondsLeft until it ends by itself; negative if it never does
 */
public record SeatLock(String showId, String seatId, String owner, long secondsLeft) {}
