package io.marquee.sandbox.edge.http;

import io.undertow.server.HttpServerExchange;

/** What is asked for after the question mark. */
public final class Query {

    private Query() {}

    /** The first value of that name, null if there is none or it is empty. */
    public static String text(HttpServerExchange exchange, String name) {
        var values = exchange.getQueryParameters().get(name);
        return values == null || values.getFirst().isEmpty() ? null : values.getFirst();
    }
}
