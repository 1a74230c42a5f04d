package io.marquee.system;

import io.marquee.system.endstate.Outcomes;
import io.marquee.system.platform.Bookings;
import io.marquee.system.platform.Users.Customer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;

/** Customers who buy random groups of neighbouring seats until a show is sold out. */
final class SoldOut {

    private static final int LARGEST_GROUP = 6;
    private static final Duration LONGEST = Duration.ofMinutes(4);

    private final String showId;
    private final List<Customer> crowd;
    private final Random random;
    private final Outcomes outcomes = new Outcomes();
    private final AtomicInteger refused = new AtomicInteger();
    private final AtomicInteger turn = new AtomicInteger();

    /** @param crowd who take turns, so that nobody books too often */
    SoldOut(String showId, List<Customer> crowd, Random random) {
        this.showId = showId;
        this.crowd = crowd;
        this.random = random;
    }

    Outcomes outcomes() {
        return outcomes;
    }

    /** How many groups met another that was quicker. */
    int refused() {
        return refused.get();
    }

    /** Buys one group after the other. */
    void buyUntilSoldOut() {
        Awaitility.await("the show is sold out")
                .atMost(LONGEST)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(100))
                .until(() -> {
                    var seats = Bookings.seatMap(showId);
                    var group = group(seats);
                    if (!group.isEmpty()) {
                        buy(next(), group);
                    }
                    return seats.values().stream().allMatch("SOLD"::equals);
                });
    }

    private Customer next() {
        return crowd.get(turn.getAndIncrement() % crowd.size());
    }

    private void buy(Customer customer, List<String> group) {
        var seats = group.toArray(String[]::new);
        var answer = Bookings.request(customer.api(), showId, null, seats);
        if (answer.status() == 409) {
            answer.expectError(409, "SEAT_LOCK_FAILED");
            refused.incrementAndGet();
            return;
        }
        var bookingId = answer.text("bookingId");
        outcomes.add(customer, bookingId, showId, seats);
        Bookings.awaitStatus(customer.api(), bookingId, "PAYMENT_PENDING");
        Bookings.pay(customer.api(), bookingId);
    }

    /** Neighbours from a random free seat on, as long as they are free and in the same row. */
    private synchronized List<String> group(Map<String, String> seats) {
        var all = List.copyOf(seats.keySet());
        var free =
                all.stream().filter(seat -> seats.get(seat).equals("AVAILABLE")).toList();
        var group = new ArrayList<String>();
        if (free.isEmpty()) {
            return group;
        }
        var size = 1 + random.nextInt(LARGEST_GROUP);
        var first = free.get(random.nextInt(free.size()));
        var next = all.indexOf(first);
        while (group.size() < size
                && next < all.size()
                && all.get(next).charAt(0) == first.charAt(0)
                && seats.get(all.get(next)).equals("AVAILABLE")) {
            group.add(all.get(next++));
        }
        return group;
    }
}
