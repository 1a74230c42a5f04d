package io.marquee.sandbox.provider.audit;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.marquee.sandbox.provider.http.ApiError;
import io.marquee.sandbox.provider.http.Json;
import io.marquee.sandbox.provider.http.JsonAnswer;
import io.marquee.sandbox.provider.http.Params;
import io.undertow.server.HttpServerExchange;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** A page of a list, the newest first: {@code limit} (100, at most 1000), {@code starting_after} an id, and filters. */
record Listing(Params params, int limit) {

    private static final int DEFAULT_LIMIT = 100;
    private static final int MAX_LIMIT = 1000;

    /** Answers with what the search finds, or names the parameter that is wrong. */
    static void send(HttpServerExchange exchange, List<String> filters, Function<Listing, List<ObjectNode>> search) {
        try {
            var listing = of(Params.parse(exchange.getQueryString()), filters);
            var found = search.apply(listing);
            var body = Json.object().put("object", "list").put("has_more", found.size() == listing.limit());
            body.putArray("data").addAll(found);
            JsonAnswer.send(exchange, 200, body);
        } catch (ApiError refused) {
            var field = refused.reply().body().path("error").path("param").asText("query");
            JsonAnswer.refuse(exchange, 400, field, refused.getMessage());
        }
    }

    private static Listing of(Params params, List<String> filters) {
        var known = new HashSet<>(filters);
        known.addAll(List.of("limit", "starting_after"));
        params.allowOnly(known);
        long limit = params.amount("limit").orElse((long) DEFAULT_LIMIT);
        if (limit < 1 || limit > MAX_LIMIT) {
            throw ApiError.invalid(null, "limit", "limit must be from 1 to " + MAX_LIMIT);
        }
        return new Listing(params, (int) limit);
    }

    /** The id before which the page ends, or null from the newest on. */
    String after() {
        return params.text("starting_after").orElse(null);
    }

    boolean matches(String filter, String value) {
        return params.text(filter).map(wanted -> wanted.equals(value)).orElse(true);
    }

    boolean matchesAll(String filter, Map<String, String> values) {
        return values.entrySet().containsAll(params.map(filter).entrySet());
    }
}
