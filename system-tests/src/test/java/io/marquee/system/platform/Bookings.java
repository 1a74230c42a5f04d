package io.marquee.system.platform;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Booking and paying as a customer's app does it. */
public final class Bookings {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private Bookings() {}

    public static Answer request(Http customer, String showId, String coupon, String... seats) {
        var body = new LinkedHashMap<String, Object>(Map.of("showId", showId, "seatIds", List.of(seats)));
        if (coupon != null) {
            body.put("couponCode", coupon);
        }
        var keyed = customer.with("Idempotency-Key", UUID.randomUUID().toString());
        return Patience.ask(() -> keyed.post("/bookings", body));
    }

    /** Books and waits until it can be paid. @return the booking id */
    public static String pending(Http customer, String showId, String... seats) {
        var answer = request(customer, showId, null, seats);
        if (answer.status() != 202) {
            answer.expect(201);
        }
        var bookingId = answer.text("bookingId");
        awaitStatus(customer, bookingId, "PAYMENT_PENDING");
        return bookingId;
    }

    /** The id of the only booking that a customer has. */
    public static String only(Http customer) {
        var bookings = customer.get("/bookings").expect(200).body().path("items");
        assertEquals(1, bookings.size(), bookings::toString);
        return bookings.at("/0/bookingId").asText();
    }

    public static Answer startPayment(Http customer, String bookingId) {
        return startPayment(customer, bookingId, "stripe");
    }

    public static Answer startPayment(Http customer, String bookingId, String provider) {
        var body = Map.of("provider", provider, "returnUrl", "https://example.org/return");
        var keyed = customer.with("Idempotency-Key", UUID.randomUUID().toString());
        return Patience.ask(() -> keyed.post("/bookings/" + bookingId + "/payments", body));
    }

    public static Answer cancel(Http customer, String bookingId) {
        return Patience.ask(() -> customer.post("/bookings/" + bookingId + "/cancel", "{}"));
    }

    /** Starts the payment and settles it at the provider with a card that works. */
    public static void pay(Http customer, String bookingId) {
        Provider.confirm(startPayment(customer, bookingId).expect(201), Provider.GOOD_CARD)
                .expect(200);
    }

    public static JsonNode awaitStatus(Http customer, String bookingId, String status) {
        return await("booking " + bookingId + " becomes " + status)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(200))
                .ignoreException(java.io.UncheckedIOException.class)
                .until(
                        () -> customer.get("/bookings/" + bookingId).body(),
                        b -> b.path("status").asText().equals(status));
    }

    /** Status of a seat in the public seat map: AVAILABLE, LOCKED or SOLD. */
    public static String seatStatus(String showId, String seatId) {
        return Optional.ofNullable(seatMap(showId).get(seatId))
                .orElseThrow(() -> new IllegalStateException("The seat map has no seat " + seatId));
    }

    /** Status of each seat in the public seat map, in its order. */
    public static Map<String, String> seatMap(String showId) {
        var rows = Patience.ask(() -> Users.anonymous().get("/shows/" + showId + "/seats"))
                .expect(200)
                .body()
                .path("rows");
        var seats = new LinkedHashMap<String, String>();
        for (var row : rows) {
            row.path("seats")
                    .forEach(seat -> seats.put(
                            seat.path("seatId").asText(), seat.path("status").asText()));
        }
        return seats;
    }
}
