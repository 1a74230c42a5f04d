package io.marquee.booking.holds.boundary;

import io.marquee.booking.holds.entity.Hold;
import io.marquee.booking.seats.entity.SeatId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A hold as its customer sees it. */
public record HoldView(UUID holdId, UUID showId, List<String> seats, Instant expiresAt, Instant latestExpiresAt) {

    static HoldView of(Hold hold) {
        return new HoldView(
                hold.id(),
                hold.showId(),
                hold.seats().stream().map(SeatId::value).toList(),
                hold.expiresAt(),
                hold.latestExpiresAt());
    }
}
