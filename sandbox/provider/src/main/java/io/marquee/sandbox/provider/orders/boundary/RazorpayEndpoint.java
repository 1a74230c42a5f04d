package io.marquee.sandbox.provider.orders.boundary;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.marquee.sandbox.provider.behaviour.CurrentBehaviour;
import io.marquee.sandbox.provider.http.Json;
import io.marquee.sandbox.provider.http.Params;
import io.marquee.sandbox.provider.orders.control.RazorpayEvents;
import io.marquee.sandbox.provider.settings.RazorpaySettings;
import io.marquee.sandbox.provider.store.Store;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.PathTemplateMatch;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Map;
import java.util.function.Function;

/** What every call of Razorpay's API has in common: key, JSON, errors, and the set behaviour. */
public final class RazorpayEndpoint {

    private static final Logger LOG = System.getLogger(RazorpayEndpoint.class.getName());
    private static final String IDEMPOTENCY_KEY = "X-Refund-Idempotency";

    private final RazorpaySettings settings;
    private final Store store;
    private final CurrentBehaviour behaviour;

    public RazorpayEndpoint(RazorpaySettings settings, Store store, CurrentBehaviour behaviour) {
        this.settings = settings;
        this.store = store;
        this.behaviour = behaviour;
    }

    /** Serves one operation; it runs in a transaction of the store and refuses by throwing {@link RazorpayError}. */
    HttpHandler of(Function<RazorpayCall, ObjectNode> operation) {
        return exchange -> {
            try {
                var outage = behaviour.outage(RazorpayEvents.PROVIDER);
                if (outage.isPresent() && !outage.get().executes()) {
                    throw RazorpayError.ofServer(outage.get().status());
                }
                var reply = run(exchange, operation);
                if (outage.isPresent()) {
                    throw RazorpayError.ofServer(outage.get().status());
                }
                send(exchange, 200, reply);
            } catch (RazorpayError refused) {
                send(exchange, refused.status(), refused.body());
            }
        };
    }

    private ObjectNode run(HttpServerExchange exchange, Function<RazorpayCall, ObjectNode> operation)
            throws IOException, InterruptedException {
        checkKey(exchange.getRequestHeaders().getFirst(Headers.AUTHORIZATION));
        var call = read(exchange);
        Thread.sleep(behaviour.now().apiLatency());
        try {
            return store.transaction(() -> operation.apply(call));
        } catch (IllegalStateException | IllegalArgumentException e) {
            LOG.log(Level.ERROR, "Request " + exchange.getRequestPath() + " failed", e);
            throw RazorpayError.ofServer(500);
        }
    }

    private void checkKey(String authorization) {
        var expected = "Basic "
                + Base64.getEncoder()
                        .encodeToString(
                                (settings.keyId() + ":" + settings.keySecret()).getBytes(StandardCharsets.UTF_8));
        if (authorization == null || !MessageDigest.isEqual(bytes(authorization), bytes(expected))) {
            throw RazorpayError.unauthorized();
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static RazorpayCall read(HttpServerExchange exchange) throws IOException {
        var match = exchange.getAttachment(PathTemplateMatch.ATTACHMENT_KEY);
        return new RazorpayCall(
                match == null ? Map.of() : match.getParameters(),
                Params.parse(exchange.getQueryString()).values(),
                body(exchange),
                exchange.getRequestHeaders().getFirst(IDEMPOTENCY_KEY));
    }

    private static JsonNode body(HttpServerExchange exchange) throws IOException {
        var text = new String(exchange.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            var body = text.isBlank() ? Json.object() : Json.parse(text);
            if (body.isObject()) {
                return body;
            }
        } catch (JsonProcessingException e) {
            throw RazorpayError.badRequest(null, "The body is not JSON: " + e.getOriginalMessage());
        }
        throw RazorpayError.badRequest(null, "The body must be a JSON object.");
    }

    private static void send(HttpServerExchange exchange, int status, ObjectNode body) {
        exchange.setStatusCode(status);
        exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, "application/json");
        exchange.getResponseSender().send(Json.text(body), StandardCharsets.UTF_8);
    }
}
