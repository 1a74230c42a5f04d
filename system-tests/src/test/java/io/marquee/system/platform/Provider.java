package io.marquee.system.platform;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;

/** The payment provider, as the customer's browser and the provider's own operators use it. */
public final class Provider {

    public static final String GOOD_CARD = "pm_card_visa";
    public static final String DECLINED_CARD = "pm_card_chargeDeclined";

    private static final Duration DELIVERY = Duration.ofSeconds(20);

    private Provider() {}

    /** Pays, or tries to, with what {@code POST /bookings/{id}/payments} answered. */
    public static Answer confirm(Answer payment, String card) {
        var payload = payment.body().path("providerPayload");
        var form = Map.of(
                "payment_method",
                card,
                "client_secret",
                payload.path("clientSecret").asText());
        return http("publishableKey")
                .postForm(
                        "/v1/payment_intents/" + payload.path("paymentIntentId").asText() + "/confirm", form);
    }

    /** Pays an order of Razorpay, or tries to, with what {@code POST /bookings/{id}/payments} answered. */
    public static Answer payOrder(Answer payment, String card) {
        var order = payment.body().at("/providerPayload/orderId").asText();
        return http("publishableKey").postForm("/sandbox/orders/" + order + "/pay", Map.of("payment_method", card));
    }

    /** Pays the payment intent of a booking as a person does on Stripe's page, which is open also when its API is down. */
    public static void payAtStripesPage(String bookingId) {
        var intent = http("secretKey")
                .get("/sandbox/payment_intents?metadata%5BbookingId%5D=" + bookingId)
                .expect(200)
                .body()
                .at("/data/0");
        var page = "/pay/" + intent.path("id").asText() + "?client_secret="
                + intent.path("client_secret").asText();
        http("publishableKey")
                .postForm(page, Map.of("action", "pay", "card", "4242 4242 4242 4242"))
                .expect(303);
    }

    /** What a provider has in its books for a booking. */
    public static JsonNode books(String provider, String bookingId) {
        return http("secretKey")
                .get("/sandbox/payments?provider=" + provider + "&metadata%5BbookingId%5D=" + bookingId)
                .expect(200)
                .body()
                .path("data");
    }

    /** The bank of a customer sends back what the provider had called refunded. */
    public static void failRefund(String refundId) {
        http("secretKey").post("/sandbox/refunds/" + refundId + "/fail", "{}").expect(200);
    }

    /** Makes the provider misbehave, see sandbox/provider/README.md; {@link #behave} ends it. */
    public static void misbehave(Map<String, Object> behaviour) {
        http("secretKey").put("/sandbox/behaviour", behaviour).expect(200);
    }

    public static void behave() {
        http("secretKey").delete("/sandbox/behaviour");
    }

    public static Answer intents() {
        return http("secretKey").get("/sandbox/payment_intents").expect(200);
    }

    /** What the provider knows of the payment of a booking. */
    public static JsonNode intentOf(String bookingId) {
        return intentsOf(bookingId).path(0);
    }

    /** Every payment that the provider was ever asked for by this booking. */
    public static JsonNode intentsOf(String bookingId) {
        return http("secretKey")
                .get("/sandbox/payment_intents?metadata" + Http.encode("[bookingId]") + "=" + bookingId)
                .expect(200)
                .body()
                .path("data");
    }

    /** The events of a payment, the newest first. */
    public static JsonNode events(String intentId, String type) {
        return http("secretKey")
                .get("/sandbox/events?payment_intent=" + intentId + "&type=" + type)
                .expect(200)
                .body()
                .path("data");
    }

    /** The provider sends an event once more. */
    public static void redeliver(String eventId) {
        http("secretKey").post("/sandbox/events/" + eventId + "/redeliver", "").expect(202);
    }

    /** Returns when the platform has taken each copy of an event. */
    public static void awaitDelivered(String eventId) {
        Awaitility.await("event " + eventId + " is delivered").atMost(DELIVERY).until(() -> {
            var deliveries = http("secretKey")
                    .get("/sandbox/events/" + eventId)
                    .expect(200)
                    .body()
                    .path("deliveries");
            return !deliveries.isEmpty()
                    && StreamSupport.stream(deliveries.spliterator(), false)
                            .noneMatch(delivery -> delivery.path("deliveredAt").isNull());
        });
    }

    /** The money of a payment that was canceled arrives all the same. */
    public static void payLate(String intentId) {
        http("secretKey")
                .post("/sandbox/payment_intents/" + intentId + "/pay_late", "")
                .expect(200);
    }

    public static Http http(String key) {
        var provider = Platform.status().path("provider");
        return new Http(
                provider.path("address").asText(),
                Map.of("Authorization", "Bearer " + provider.path(key).asText()));
    }
}
