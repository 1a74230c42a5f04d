package io.marquee.sandbox.edge.http;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.HttpString;
import java.util.UUID;
import java.util.regex.Pattern;

/** The id under which everything about one request is found in the logs: the caller's if plausible, else a new one. */
public final class CorrelationId {

    public static final HttpString HEADER = new HttpString("X-Correlation-Id");

    private static final Pattern PLAUSIBLE = Pattern.compile("[A-Za-z0-9._-]{8,64}");

    private CorrelationId() {}

    /** Makes sure that the request carries one, so that the service and the edge name the same. */
    public static void ensure(HttpServerExchange exchange) {
        var given = exchange.getRequestHeaders().getFirst(HEADER);
        if (given == null || !PLAUSIBLE.matcher(given).matches()) {
            exchange.getRequestHeaders().put(HEADER, UUID.randomUUID().toString());
        }
    }

    static String of(HttpServerExchange exchange) {
        return exchange.getRequestHeaders().getFirst(HEADER);
    }
}
