package io.marquee.system;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.marquee.system.platform.Bookings;
import io.marquee.system.platform.Http;
import io.marquee.system.platform.Programme;
import io.marquee.system.platform.SeatEvents;
import io.marquee.system.platform.Users;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** From a hold to the ticket, and what those see meanwhile who watch the seat map. */
class HoldsIT {

    private static final Duration SOON = Duration.ofSeconds(15);

    @Test
    void heldSeatsAreBookedAndPaidAndWatchersSeeIt() {
        var customer = Users.newCustomer().api();
        var showId = Programme.newShow();
        try (var events = SeatEvents.of(showId)) {
            assertEquals(200, events.status());
            awaitSeat(events, "J10", "AVAILABLE");

            var hold = customer.post("/shows/" + showId + "/holds", Map.of("bestAvailable", 2))
                    .expect(201);

            // Ten rows of ten seats: the seventh row is two thirds of the way to the back, 5 and 6 are its middle.
            assertEquals("[\"G5\",\"G6\"]", hold.body().path("seats").toString());
            awaitSeat(events, "G5", "LOCKED");
            var other = Users.newCustomer().api();
            Bookings.request(other, showId, null, "G6").expectError(409, "SEAT_LOCK_FAILED");
            other.get("/holds/" + hold.text("holdId")).expectError(404, "NOT_FOUND");
            var change = Map.of("seatIds", List.of("G4", "G5"), "extend", true);
            customer.put("/holds/" + hold.text("holdId"), change).expect(200);
            awaitSeat(events, "G6", "AVAILABLE");

            var bookingId = book(customer, hold.text("holdId"));
            Bookings.awaitStatus(customer, bookingId, "PAYMENT_PENDING");
            Bookings.pay(customer, bookingId);
            Bookings.awaitStatus(customer, bookingId, "CONFIRMED");

            awaitSeat(events, "G5", "SOLD");
            assertEquals(
                    List.of("AVAILABLE", "LOCKED", "SOLD"),
                    events.statuses("G5").stream().distinct().toList());
            assertEquals(List.of("AVAILABLE"), events.statuses("J10"));
            customer.get("/holds/" + hold.text("holdId")).expectError(410, "HOLD_EXPIRED");
        }
    }

    @Test
    void releasedSeatsAreFreeAtOnce() {
        var customer = Users.newCustomer().api();
        var showId = Programme.newShow();
        var hold = customer.post("/shows/" + showId + "/holds", Map.of("seatIds", List.of("A1")))
                .expect(201);
        assertEquals("LOCKED", Bookings.seatStatus(showId, "A1"));
        customer.delete("/holds/" + hold.text("holdId")).expect(204);
        assertEquals("AVAILABLE", Bookings.seatStatus(showId, "A1"));
    }

    private static String book(Http customer, String holdId) {
        var answer = customer.with("Idempotency-Key", UUID.randomUUID().toString())
                .post("/bookings", Map.of("holdId", holdId));
        return (answer.status() == 202 ? answer : answer.expect(201)).text("bookingId");
    }

    private static void awaitSeat(SeatEvents events, String seatId, String status) {
        await(seatId + " is " + status).atMost(SOON).until(() -> events.now(seatId), status::equals);
    }
}
