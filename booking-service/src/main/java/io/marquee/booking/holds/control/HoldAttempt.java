package io.marquee.booking.holds.control;

import io.marquee.booking.holds.entity.Hold;
import io.marquee.booking.seats.entity.SeatId;
import java.util.SortedSet;
import java.util.UUID;

/** How an attempt to make, change or use a hold ended. */
public sealed interface HoldAttempt {

    /** The hold as it is now. */
    record Held(Hold hold) implements HoldAttempt {}

    /** Others have these seats; nothing has changed. */
    record Taken(SortedSet<SeatId> seats) implements HoldAttempt {}

    /** There is no such hold any more. */
    record Gone() implements HoldAttempt {}

    /** The hold has become a booking of this user. */
    record Booked(UUID userId) implements HoldAttempt {}
}
