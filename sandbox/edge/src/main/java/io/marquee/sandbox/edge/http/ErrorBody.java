package io.marquee.sandbox.edge.http;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import java.util.LinkedHashMap;
import java.util.Map;

/** Errors that the edge itself answers, in the body that the REST contract promises. */
public enum ErrorBody {
    MALFORMED_REQUEST(400, "The request's address is not well formed."),
    NOT_FOUND(404, "There is nothing at this address."),
    METHOD_NOT_ALLOWED(405, "This address does not take this method."),
    PAYLOAD_TOO_LARGE(413, "The request's body is larger than this address takes."),
    INTERNAL_ERROR(500, "Something went wrong. Please try again; support finds the cause by the correlation id."),
    SERVICE_UNAVAILABLE(503, "This part of the platform does not answer at the moment. Please try again soon.");

    private static final String RETRY_AFTER_SECONDS = "2";

    private final int status;
    private final String message;

    ErrorBody(int status, String message) {
        this.status = status;
        this.message = message;
    }

    /** The error for a status that a handler ended a request with. */
    public static ErrorBody of(int status) {
        return switch (status) {
            case 404 -> NOT_FOUND;
            case 405 -> METHOD_NOT_ALLOWED;
            case 413 -> PAYLOAD_TOO_LARGE;
            case 500 -> INTERNAL_ERROR;
            case 502, 503, 504 -> SERVICE_UNAVAILABLE;
            default -> status < 500 ? MALFORMED_REQUEST : INTERNAL_ERROR;
        };
    }

    public void send(HttpServerExchange exchange, Map<String, ?> details) {
        var correlationId = CorrelationId.of(exchange);
        exchange.getResponseHeaders().put(CorrelationId.HEADER, correlationId);
        if (this == SERVICE_UNAVAILABLE) {
            exchange.getResponseHeaders().put(Headers.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
        var error = new LinkedHashMap<String, Object>();
        error.put("code", name());
        error.put("message", message);
        error.put("details", details);
        error.put("correlationId", correlationId);
        Json.send(exchange, status, Map.of("error", error));
    }
}
