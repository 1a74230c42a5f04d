package io.marquee.booking.testing;

import io.marquee.chassis.security.Roles;
import io.marquee.chassis.testing.ApiClient;
import io.marquee.chassis.testing.ApiClient.Answer;
import io.marquee.chassis.testing.TestPlatform;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A customer with a token, who books by HTTP. */
public final class Customer {

    private final UUID id = UUID.randomUUID();
    private final ApiClient client;

    public Customer(URI base) {
        client = ApiClient.at(base).withToken(TestPlatform.current().tokens().token(id, Roles.CUSTOMER));
    }

    public UUID id() {
        return id;
    }

    public Answer book(UUID showId, String... seats) {
        return bookWith(null, showId, seats);
    }

    public Answer bookWith(String coupon, UUID showId, String... seats) {
        var body = new HashMap<String, Object>(Map.of("showId", showId.toString(), "seatIds", List.of(seats)));
        if (coupon != null) {
            body.put("couponCode", coupon);
        }
        return send(body);
    }

    /** Sends any body, with a new idempotency key. */
    public Answer send(Object body) {
        return sendWithKey(UUID.randomUUID().toString(), body);
    }

    public Answer sendWithKey(String key, Object body) {
        return client.with("Idempotency-Key", key).post("/api/v1/bookings", body);
    }

    public Answer sendWithoutKey(Object body) {
        return client.post("/api/v1/bookings", body);
    }

    public Answer get(String path) {
        return client.get("/api/v1" + path);
    }

    public Answer booking(String bookingId) {
        return get("/bookings/" + bookingId);
    }

    /** The service's figures. */
    public String metrics() {
        return client.get("/metrics").text();
    }

    public Answer cancel(String bookingId) {
        return client.post("/api/v1/bookings/" + bookingId + "/cancel", null);
    }

    /** Holds seats of a show. */
    public Answer hold(UUID showId, String... seats) {
        return holdOf(showId, Map.of("seatIds", List.of(seats)));
    }

    /** Holds seats of a show, with any body. */
    public Answer holdOf(UUID showId, Object body) {
        return client.post("/api/v1/shows/" + showId + "/holds", body);
    }

    public Answer holdWithKey(String key, UUID showId, Object body) {
        return client.with("Idempotency-Key", key).post("/api/v1/shows/" + showId + "/holds", body);
    }

    public Answer changeHold(String holdId, Object body) {
        return client.put("/api/v1/holds/" + holdId, body);
    }

    public Answer releaseHold(String holdId) {
        return client.delete("/api/v1/holds/" + holdId);
    }

    /** Books the seats of a hold. */
    public Answer bookHold(String holdId) {
        return send(Map.of("holdId", holdId));
    }
}
