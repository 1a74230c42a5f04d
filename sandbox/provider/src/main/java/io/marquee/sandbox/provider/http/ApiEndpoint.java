package io.marquee.sandbox.provider.http;

import io.marquee.sandbox.provider.behaviour.CurrentBehaviour;
import io.marquee.sandbox.provider.store.ObjectIds;
import io.marquee.sandbox.provider.store.Store;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import io.undertow.util.PathTemplateMatch;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** What every call of the API has in common: key, parameters, idempotency, request id, errors, and the set behaviour. */
public final class ApiEndpoint {

    private static final Logger LOG = System.getLogger(ApiEndpoint.class.getName());
    private static final HttpString REQUEST_ID = new HttpString("Request-Id");
    private static final HttpString ORIGINAL_REQUEST = new HttpString("Original-Request");
    private static final HttpString REPLAYED = new HttpString("Idempotent-Replayed");
    private static final HttpString IDEMPOTENCY_KEY = new HttpString("Idempotency-Key");
    private static final HttpString VERSION = new HttpString("Stripe-Version");
    private static final HttpString ALLOW_ORIGIN = new HttpString("Access-Control-Allow-Origin");

    private final ApiKeys keys;
    private final Store store;
    private final CurrentBehaviour behaviour;
    private final IdempotentReplies replies;
    private final String defaultVersion;
    private final Set<String> keysInUse = ConcurrentHashMap.newKeySet();

    public ApiEndpoint(ApiKeys keys, Store store, CurrentBehaviour behaviour, String defaultVersion) {
        this.keys = keys;
        this.store = store;
        this.behaviour = behaviour;
        this.defaultVersion = defaultVersion;
        this.replies = new IdempotentReplies(store);
        store.transaction(() -> {
            replies.purge();
            return null;
        });
    }

    /** Serves one operation; it runs in a transaction of the store and refuses by throwing {@link ApiError}. */
    public HttpHandler of(Function<ApiCall, Reply> operation) {
        return exchange -> {
            var requestId = ObjectIds.next("req_");
            setHeaders(exchange, requestId);
            answer(exchange, requestId, operation);
        };
    }

    /** Answers addresses that the API does not have. */
    public HttpHandler unknown() {
        return of(call -> {
            throw new ApiError(
                    404,
                    "invalid_request_error",
                    null,
                    "Unrecognized request URL (" + call.method() + ": " + call.path() + ").");
        });
    }

    private void answer(HttpServerExchange exchange, String requestId, Function<ApiCall, Reply> operation)
            throws IOException, InterruptedException {
        var outage = behaviour.outage("stripe");
        if (outage.isPresent() && !outage.get().executes()) {
            send(exchange, outageReply(outage.get().status()));
            return;
        }
        var reply = run(exchange, requestId, operation);
        send(exchange, outage.isPresent() ? outageReply(outage.get().status()) : reply);
    }

    private Reply run(HttpServerExchange exchange, String requestId, Function<ApiCall, Reply> operation)
            throws IOException, InterruptedException {
        try {
            var call = read(exchange, requestId);
            var key = call.origin().idempotencyKey();
            if (key != null) {
                return runOnce(exchange, call, operation);
            }
            pause();
            return store.transaction(() -> operation.apply(call));
        } catch (ApiError refused) {
            return refused.reply();
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "Request " + requestId + " failed", e);
            return new ApiError(500, "api_error", null, "Something went wrong in the simulated provider.").reply();
        }
    }

    private Reply runOnce(HttpServerExchange exchange, ApiCall call, Function<ApiCall, Reply> operation)
            throws InterruptedException {
        var key = call.origin().idempotencyKey();
        if (!keysInUse.add(key)) {
            throw new ApiError(
                    409,
                    "idempotency_error",
                    "idempotency_key_in_use",
                    "There is currently another in-progress request using this Idempotency-Key ('" + key
                            + "'). Please try again later.");
        }
        try {
            pause();
            return store.transaction(() -> replayOrRun(exchange, call, operation));
        } finally {
            keysInUse.remove(key);
        }
    }

    private Reply replayOrRun(HttpServerExchange exchange, ApiCall call, Function<ApiCall, Reply> operation) {
        exchange.getResponseHeaders().put(IDEMPOTENCY_KEY, call.origin().idempotencyKey());
        var kept = replies.find(call);
        if (kept.isPresent()) {
            exchange.getResponseHeaders().put(REPLAYED, "true");
            exchange.getResponseHeaders().put(ORIGINAL_REQUEST, kept.get().requestId());
            return new Reply(kept.get().status(), kept.get().body());
        }
        try {
            var reply = operation.apply(call);
            replies.keep(call, reply);
            return reply;
        } catch (ApiError refused) {
            if (!refused.refusedBeforeItBegan()) {
                replies.keep(call, refused.reply());
            }
            return refused.reply();
        }
    }

    /** The latency that was asked for; a key stays in use meanwhile, but the store is free. */
    private void pause() throws InterruptedException {
        Thread.sleep(behaviour.now().apiLatency());
    }

    private ApiCall read(HttpServerExchange exchange, String requestId) throws IOException {
        var headers = exchange.getRequestHeaders();
        var key = keys.check(headers.getFirst(Headers.AUTHORIZATION));
        var isPost = exchange.getRequestMethod().toString().equals("POST");
        var encoded = isPost
                ? new String(exchange.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                : exchange.getQueryString();
        var match = exchange.getAttachment(PathTemplateMatch.ATTACHMENT_KEY);
        Map<String, String> pathParams = match == null ? Map.of() : match.getParameters();
        var origin = new Origin(requestId, isPost ? headers.getFirst(IDEMPOTENCY_KEY) : null);
        return new ApiCall(
                origin,
                exchange.getRequestMethod().toString(),
                exchange.getRequestPath(),
                pathParams,
                Params.parse(encoded),
                key);
    }

    private void setHeaders(HttpServerExchange exchange, String requestId) {
        var version = exchange.getRequestHeaders().getFirst(VERSION);
        exchange.getResponseHeaders()
                .put(REQUEST_ID, requestId)
                .put(VERSION, version == null ? defaultVersion : version)
                .put(ALLOW_ORIGIN, "*")
                .put(Headers.CACHE_CONTROL, "no-cache, no-store");
    }

    private static Reply outageReply(int status) {
        var message = "An error occurred with our connection to the provider (an outage that was asked for).";
        return status == 429
                ? new ApiError(429, "invalid_request_error", "rate_limit", "Request rate limit exceeded.").reply()
                : new ApiError(status, "api_error", null, message).reply();
    }

    private static void send(HttpServerExchange exchange, Reply reply) {
        exchange.setStatusCode(reply.status());
        exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, "application/json");
        exchange.getResponseSender().send(Json.text(reply.body()), StandardCharsets.UTF_8);
    }
}
