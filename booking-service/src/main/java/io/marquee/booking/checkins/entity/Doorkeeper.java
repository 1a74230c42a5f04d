package io.marquee.booking.checkins.entity;

import io.marquee.booking.seats.entity.Show;
import java.util.UUID;

/**
 * Whoever scans tickets.
 *
 * @param everywhere support and administrators stand in at every theatre, partners at their own
 */
public record Doorkeeper(UUID userId, boolean everywhere) {

    public boolean mayAdmitTo(Show show) {
        return everywhere || userId.equals(show.partnerId());
    }
}
