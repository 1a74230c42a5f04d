package io.marquee.payment.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Does at the provider what a customer's browser, or a person with access to the provider, would do. */
public final class ProviderClient {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();

    /** @param card such as {@code pm_card_visa} or {@code pm_card_chargeDeclined} */
    public JsonNode pay(String intentId, String clientSecret, String card) {
        return form(
                "/v1/payment_intents/" + intentId + "/confirm",
                ProviderPart.PUBLISHABLE_KEY,
                Map.of("payment_method", card, "client_secret", clientSecret));
    }

    public JsonNode intent(String intentId) {
        return send(HttpRequest.newBuilder(at("/v1/payment_intents/" + intentId))
                .header("Authorization", "Bearer " + ProviderPart.SECRET_KEY)
                .build());
    }

    public JsonNode cancel(String intentId) {
        return form("/v1/payment_intents/" + intentId + "/cancel", ProviderPart.SECRET_KEY, Map.of());
    }

    /** The newest event of that type about a payment, as the provider would send it. */
    public JsonNode event(String intentId, String type) {
        var found = events(intentId, type).path("data");
        if (found.isEmpty()) {
            throw new AssertionError("The provider has no event " + type + " of " + intentId);
        }
        return found.path(0).path("event");
    }

    public JsonNode events(String intentId, String type) {
        return send(HttpRequest.newBuilder(at("/sandbox/events?payment_intent=" + intentId + "&type=" + type))
                .build());
    }

    /** Pays an order of Razorpay, or tries to. */
    public JsonNode payOrder(String orderId, String card) {
        return form("/sandbox/orders/" + orderId + "/pay", "none", Map.of("payment_method", card));
    }

    /** What all providers have in their books for a payment of ours. */
    public JsonNode books(UUID paymentId) {
        return send(HttpRequest.newBuilder(at("/sandbox/payments?metadata%5BpaymentId%5D=" + paymentId))
                        .build())
                .path("data");
    }

    /** Every call of the API answers this status, until {@link #recover()}. */
    public void fail(int status) {
        behave("{\"apiOutage\":{\"status\":" + status + "}}");
    }

    /** The same for one provider only. */
    public void fail(int status, String provider) {
        behave("{\"apiOutage\":{\"status\":" + status + ",\"provider\":\"" + provider + "\"}}");
    }

    /** Calls take effect, but their answers are lost. */
    public void loseAnswers() {
        behave("{\"apiOutage\":{\"status\":504,\"executes\":true}}");
    }

    /** The provider forgets idempotency keys, as it does after a day. @return how many */
    public int forgetKeys() {
        return send(HttpRequest.newBuilder(at("/sandbox/idempotency_keys"))
                        .DELETE()
                        .build())
                .path("forgotten")
                .asInt();
    }

    private void behave(String behaviour) {
        send(HttpRequest.newBuilder(at("/sandbox/behaviour"))
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(behaviour))
                .build());
    }

    public void recover() {
        send(HttpRequest.newBuilder(at("/sandbox/behaviour")).DELETE().build());
    }

    private JsonNode form(String path, String key, Map<String, String> fields) {
        var body = fields.entrySet().stream()
                .map(f -> f.getKey() + "=" + URLEncoder.encode(f.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(at(path))
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    private static URI at(String path) {
        return ProviderPart.address().resolve(path);
    }

    private JsonNode send(HttpRequest request) {
        try {
            return JSON.readTree(http.send(request, BodyHandlers.ofString()).body());
        } catch (IOException e) {
            throw new AssertionError("The provider did not answer " + request.uri(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
