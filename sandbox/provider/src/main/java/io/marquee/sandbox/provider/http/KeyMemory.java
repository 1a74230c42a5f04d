package io.marquee.sandbox.provider.http;

import io.marquee.sandbox.provider.store.Store;
import io.undertow.server.HttpServerExchange;

/** {@code /sandbox/idempotency_keys}: lets the provider forget its idempotency keys at once, as it does after a day. */
public final class KeyMemory {

    private final Store store;

    public KeyMemory(Store store) {
        this.store = store;
    }

    /** 200 with how many there were. */
    public void forget(HttpServerExchange exchange) {
        var forgotten = store.transaction(() -> new IdempotentReplies(store).forget());
        JsonAnswer.send(exchange, 200, Json.object().put("forgotten", forgotten));
    }
}
