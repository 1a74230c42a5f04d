package io.marquee.system.platform;

import java.util.Map;

/** The payment provider, as the customer's browser and the provider's own operators use it. */
public final class Provider {

    public static final String GOOD_CARD = "pm_card_visa";
    public static final String DECLINED_CARD = "pm_card_chargeDeclined";

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

    public static Http http(String key) {
        var provider = Platform.status().path("provider");
        return new Http(
                provider.path("address").asText(),
                Map.of("Authorization", "Bearer " + provider.path(key).asText()));
    }
}
