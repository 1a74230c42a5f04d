package io.marquee.system.journey;

import com.fasterxml.jackson.databind.JsonNode;
import io.marquee.system.platform.Answer;
import io.marquee.system.platform.Http;
import io.marquee.system.platform.Provider;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * One booking from the wish to its end, by a customer whose app does not give up.
 *
 * @param intention what the customer does once the price is known
 */
public record Journey(Http customer, String showId, List<String> seats, Intention intention) {

    private static final Set<String> ENDED_WITHOUT_SEATS = Set.of("FAILED", "EXPIRED", "CANCELLED");
    private static final Set<String> ENDED = Set.of("CONFIRMED", "FAILED", "EXPIRED", "CANCELLED");

    /** What a customer wants. */
    public enum Intention {
        PAY,
        CANCEL,
        TRY_BAD_CARDS
    }

    /** How a booking ended. */
    public record End(String bookingId, String status) {}

    /** Returns when the booking is in a status that is final. */
    public End travel() {
        var key = UUID.randomUUID().toString();
        var body = Map.of("showId", showId, "seatIds", seats);
        var booked = Persistent.call(
                "booking of " + seats,
                () -> customer.with("Idempotency-Key", key).post("/bookings", body));
        if (booked.status() != 201 && booked.status() != 202) {
            return refused(booked);
        }
        var bookingId = booked.text("bookingId");
        if (status(awaitPrice(bookingId)).equals("PAYMENT_PENDING")) {
            act(bookingId);
        }
        return new End(bookingId, status(Persistent.booking(customer, bookingId, ENDED)));
    }

    /** A booking that could be stored and not priced is answered with the reason, and has ended. */
    private static End refused(Answer refused) {
        var bookingId = refused.body().at("/error/details/bookingId").asText();
        if (bookingId.isEmpty()) {
            throw new AssertionError("The booking was refused: " + refused);
        }
        return new End(bookingId, "FAILED");
    }

    private JsonNode awaitPrice(String bookingId) {
        return Persistent.booking(
                customer, bookingId, Set.of("PAYMENT_PENDING", "CONFIRMED", "FAILED", "EXPIRED", "CANCELLED"));
    }

    private void act(String bookingId) {
        switch (intention) {
            case PAY -> pay(bookingId, Provider.GOOD_CARD, 1);
            case TRY_BAD_CARDS -> pay(bookingId, Provider.DECLINED_CARD, 3);
            case CANCEL ->
                Persistent.call(
                        "cancellation of " + bookingId,
                        () -> customer.post("/bookings/" + bookingId + "/cancel", "{}"));
        }
    }

    private void pay(String bookingId, String card, int times) {
        var key = UUID.randomUUID().toString();
        var body = Map.of("provider", "stripe", "returnUrl", "https://example.org/return");
        var payment = Persistent.call(
                "payment of " + bookingId,
                () -> startedOrEnded(
                        customer.with("Idempotency-Key", key).post("/bookings/" + bookingId + "/payments", body),
                        bookingId));
        for (var time = 0; time < times && payment.status() == 201; time++) {
            Provider.confirm(payment, card);
        }
    }

    /** The payment of a booking that was priced a moment ago may come later; not so that of one that has ended. */
    private Answer startedOrEnded(Answer answer, String bookingId) {
        var isThere = answer.status() != 404 && answer.status() != 422;
        return isThere
                        || ENDED_WITHOUT_SEATS.contains(
                                status(customer.get("/bookings/" + bookingId).body()))
                ? answer
                : new Answer(answer.call(), 503, answer.body(), answer.headers());
    }

    private static String status(JsonNode booking) {
        return booking.path("status").asText();
    }
}
