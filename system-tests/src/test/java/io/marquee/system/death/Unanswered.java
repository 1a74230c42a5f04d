package io.marquee.system.death;

import io.marquee.system.platform.Users.Customer;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/** Requests whose answers do not matter, for the service dies before it can give one. */
public final class Unanswered {

    private Unanswered() {}

    public static void book(Customer customer, String showId, String seat) {
        var body = Map.of("showId", showId, "seatIds", List.of(seat));
        var key = UUID.randomUUID().toString();
        CompletableFuture.runAsync(
                () -> customer.api().with("Idempotency-Key", key).post("/bookings", body));
    }

    public static void cancel(Pending booking) {
        CompletableFuture.runAsync(
                () -> booking.customer().api().post("/bookings/" + booking.bookingId() + "/cancel", "{}"));
    }
}
