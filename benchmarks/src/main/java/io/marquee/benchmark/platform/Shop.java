package io.marquee.benchmark.platform;

import io.marquee.benchmark.platform.Api.Answer;
import io.marquee.benchmark.platform.Seats.Pair;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** Booking and paying as a customer's app does it, through the public address. */
public record Shop(Api provider) {

    private static final String CARD = "pm_card_visa";

    /** 201 with the price; 202 if it took longer than the platform lets a customer wait; 409 if a seat is taken. */
    public Answer book(Api customer, Pair seats) {
        var body = Platform.JSON.createObjectNode().put("showId", seats.showId());
        var ids = body.putArray("seatIds");
        seats.seatIds().forEach(ids::add);
        return customer.postJson("/bookings", body, UUID.randomUUID().toString());
    }

    /**
     * Starts the payment of a booking and settles it at the provider with a card that works.
     *
     * @return when the customer sent the card to the provider
     */
    public Instant pay(Api customer, String bookingId) {
        var body = Platform.JSON
                .createObjectNode()
                .put("provider", "stripe")
                .put("returnUrl", "https://example.org/thanks");
        var payload = customer.postJson(
                        "/bookings/" + bookingId + "/payments",
                        body,
                        UUID.randomUUID().toString())
                .expect(201)
                .body()
                .path("providerPayload");
        var form = Map.of(
                "payment_method",
                CARD,
                "client_secret",
                payload.path("clientSecret").asText());
        var paid = Instant.now();
        provider.postForm(
                        "/v1/payment_intents/" + payload.path("paymentIntentId").asText() + "/confirm", form)
                .expect(200);
        return paid;
    }
}
