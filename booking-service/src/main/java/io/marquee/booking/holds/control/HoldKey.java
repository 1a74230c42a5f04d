package io.marquee.booking.holds.control;

import io.marquee.booking.holds.entity.Hold;
import java.util.UUID;

/** Which hold is meant, and at which show. Public, because proxies of beans leave out methods that take hidden types. */
public record HoldKey(UUID holdId, UUID showId) {

    static HoldKey of(Hold hold) {
        return new HoldKey(hold.id(), hold.showId());
    }
}
