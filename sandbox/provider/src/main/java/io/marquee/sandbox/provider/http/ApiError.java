package io.marquee.sandbox.provider.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A request that the API refuses, with Stripe's error object.
 *
 * @see <a href="https://docs.stripe.com/api/errors">Stripe's errors</a>
 */
public final class ApiError extends RuntimeException {

    private final int status;
    private final ObjectNode error = Json.object();

    public ApiError(int status, String type, String code, String message) {
        super(message);
        this.status = status;
        if (code != null) {
            error.put("code", code);
            error.put("doc_url", "https://stripe.com/docs/error-codes/" + code.replace('_', '-'));
        }
        error.put("message", message);
        error.put("type", type);
    }

    /** A parameter that is missing or wrong. */
    public static ApiError invalid(String code, String param, String message) {
        return new ApiError(400, "invalid_request_error", code, message).with("param", param);
    }

    /** An id in the address that is unknown. */
    public static ApiError notFound(String what, String id) {
        return new ApiError(404, "invalid_request_error", "resource_missing", "No such " + what + ": '" + id + "'")
                .with("param", what.equals("payment_intent") ? "intent" : "id");
    }

    /** An id in a parameter that is unknown. */
    public static ApiError noSuch(String what, String param, String id) {
        return invalid("resource_missing", param, "No such " + what + ": '" + id + "'");
    }

    public ApiError with(String field, String value) {
        if (value != null) {
            error.put(field, value);
        }
        return this;
    }

    public ApiError with(String field, JsonNode value) {
        error.set(field, value);
        return this;
    }

    /** Whether the call was refused before it began: such an answer is not kept for its idempotency key. */
    public boolean refusedBeforeItBegan() {
        var code = error.path("code").asText();
        return status == 400 && (code.isEmpty() || code.startsWith("parameter_"));
    }

    public int status() {
        return status;
    }

    public Reply reply() {
        var body = Json.object();
        body.set("error", error);
        return new Reply(status, body);
    }
}
