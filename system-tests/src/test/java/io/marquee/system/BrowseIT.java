package io.marquee.system;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.marquee.system.platform.Bookings;
import io.marquee.system.platform.Browsing;
import io.marquee.system.platform.Http;
import io.marquee.system.platform.Parts;
import io.marquee.system.platform.Programme;
import io.marquee.system.platform.Users;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Browsing is right within two seconds, and goes on without any other part of the platform. */
class BrowseIT {

    private static final Duration SEEN_WITHIN = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Http admin = Users.as("admin");
    private final String showId = Programme.newShow();
    private final Browsing browsing = Browsing.of(showId);

    @Test
    void seatsThatAreTakenAndFreedAreSeenWithinTwoSeconds() {
        var customer = Users.newCustomer();
        assertEquals(100, browsing.availableSeats());
        var seats = IntStream.rangeClosed(1, 10).mapToObj(seat -> "A" + seat).toArray(String[]::new);
        var booking = Bookings.request(customer.api(), showId, null, seats);
        assertTrue(List.of(201, 202).contains(booking.status()), booking::toString);
        awaitSeats(90);
        Bookings.awaitStatus(customer.api(), booking.text("bookingId"), "PAYMENT_PENDING");
        Bookings.cancel(customer.api(), booking.text("bookingId")).expect(200);
        awaitSeats(100);
    }

    @Test
    void aShowThatIsSoldOutSaysSo() {
        var small = Programme.newShow(1, 5);
        var here = Browsing.of(small);
        Bookings.pending(Users.newCustomer().api(), small, "A1", "A2", "A3", "A4");
        await().atMost(SEEN_WITHIN).until(() -> here.status().equals("FAST_FILLING"));
        Bookings.pending(Users.newCustomer().api(), small, "A5");
        await().atMost(SEEN_WITHIN).until(() -> here.status().equals("SOLD_OUT"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"booking-service", "camunda", "kafka", "opensearch", "redis"})
    void browsingGoesOnAndFollowsWithout(String part) {
        browsing.expectShow();
        Parts.kill(part);
        try {
            followsChanges(201);
            IntStream.range(0, 50).forEach(i -> browsing.expectShow());
        } finally {
            Parts.restart(part);
        }
        followsChanges(301);
    }

    @Test
    void browsingGoesOnWithoutIndexAndCache() {
        Parts.kill("opensearch");
        Parts.kill("redis");
        try {
            followsChanges(201);
            IntStream.range(0, 50).forEach(i -> browsing.expectShow());
        } finally {
            Parts.restart("redis");
            Parts.restart("opensearch");
        }
        followsChanges(301);
    }

    @Test
    void browsingGoesOnWithoutTheDatabase() {
        browsing.expectShow();
        awaitIndexed();
        Parts.kill("postgres");
        try {
            browsing.expectShow();
            // Questions that nobody has asked before are not in the cache.
            IntStream.rangeClosed(30, 40).forEach(limit -> browsing.expectShow("&limit=" + limit));
        } finally {
            Parts.restart("postgres");
        }
        await("the catalog has its database back")
                .atMost(PATIENCE)
                .until(() -> admin.get("/shows/" + showId).status() == 200);
        followsChanges(301);
    }

    private void followsChanges(int first) {
        for (var price = first; price < first + 3; price++) {
            changePrice(price);
            var expected = price;
            await("the price " + price + " is seen")
                    .atMost(SEEN_WITHIN)
                    .pollInterval(Duration.ofMillis(50))
                    .until(() -> browsing.priceFrom() == expected);
        }
    }

    private void changePrice(int price) {
        var show = admin.get("/shows/" + showId).expect(200).body();
        var body = Map.of(
                "screenId", show.path("screenId").asText(),
                "movieId", show.path("movieId").asText(),
                "startsAt", show.path("startTime").asText(),
                "format", show.path("format").asText(),
                "language", show.path("language").asText(),
                "prices", Map.of("STANDARD", price));
        admin.put("/shows/" + showId, body).expect(200);
    }

    private void awaitSeats(int count) {
        await(count + " seats are left")
                .atMost(SEEN_WITHIN)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> browsing.availableSeats() == count);
    }

    private void awaitIndexed() {
        await("the index is up to date")
                .atMost(PATIENCE)
                .until(() -> admin.get("/search").body().path("secondsBehind").asDouble(1) == 0);
    }
}
