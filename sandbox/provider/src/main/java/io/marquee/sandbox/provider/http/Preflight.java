package io.marquee.sandbox.provider.http;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.HttpString;

/** Lets a shop's page in a browser call the API with the publishable key, as Stripe does. */
final class Preflight {

    private Preflight() {}

    static void answer(HttpServerExchange exchange) {
        exchange.setStatusCode(204);
        exchange.getResponseHeaders()
                .put(new HttpString("Access-Control-Allow-Origin"), "*")
                .put(new HttpString("Access-Control-Allow-Methods"), "GET, POST")
                .put(new HttpString("Access-Control-Allow-Headers"), "Authorization, Content-Type, Idempotency-Key")
                .put(new HttpString("Access-Control-Max-Age"), "300");
    }
}
