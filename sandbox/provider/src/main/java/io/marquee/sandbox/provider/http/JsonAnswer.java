package io.marquee.sandbox.provider.http;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import java.nio.charset.StandardCharsets;

/** Answers of the sandbox's own calls, which are no part of Stripe's API. */
public final class JsonAnswer {

    private JsonAnswer() {}

    public static void send(HttpServerExchange exchange, int status, Object body) {
        exchange.setStatusCode(status);
        exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, "application/json");
        exchange.getResponseSender().send(Json.text(body) + "\n", StandardCharsets.UTF_8);
    }

    /** @param field what of the request is wrong */
    public static void refuse(HttpServerExchange exchange, int status, String field, String message) {
        var body = Json.object();
        body.putObject("error").put("field", field).put("message", message);
        send(exchange, status, body);
    }
}
