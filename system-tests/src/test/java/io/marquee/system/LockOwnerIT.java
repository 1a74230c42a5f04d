package io.marquee.system;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.marquee.system.platform.Bookings;
import io.marquee.system.platform.Operate;
import io.marquee.system.platform.Programme;
import io.marquee.system.platform.Redis;
import io.marquee.system.platform.Users;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A lock ends by its owner only. */
class LockOwnerIT {

    /** The process of a cancelled booking releases its seats a moment after the cancellation has done so already. */
    @Test
    void lateReleaseLeavesTheLockOfTheNextCustomer() {
        var showId = Programme.newShow();
        var first = Users.newCustomer().api();
        var second = Users.newCustomer().api();
        var given = Bookings.pending(first, showId, "A1", "A2");
        Bookings.cancel(first, given).expect(200);
        var next = Bookings.request(second, showId, null, "A1", "A2").text("bookingId");

        Operate.login().awaitInstance(given, "COMPLETED");
        try (var redis = Redis.connect()) {
            assertEquals(Map.of("A1", next, "A2", next), redis.locks(showId));
        }
        Bookings.awaitStatus(second, next, "PAYMENT_PENDING");
        Bookings.pay(second, next);
        Bookings.awaitStatus(second, next, "CONFIRMED");
    }
}
