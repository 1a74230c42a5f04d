package io.marquee.sandbox.provider.audit;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.marquee.sandbox.provider.http.Json;
import io.marquee.sandbox.provider.http.JsonAnswer;
import io.marquee.sandbox.provider.store.Store;
import io.marquee.sandbox.provider.webhooks.control.EventLog;
import io.marquee.sandbox.provider.webhooks.control.Publisher;
import io.marquee.sandbox.provider.webhooks.entity.Event;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.PathTemplateMatch;
import java.util.List;

/** {@code /sandbox/events}: what happened and where it was delivered. */
public final class EventsResource {

    private final Store store;
    private final EventLog log;
    private final Publisher publisher;

    public EventsResource(Store store, EventLog log, Publisher publisher) {
        this.store = store;
        this.log = log;
        this.publisher = publisher;
    }

    public void list(HttpServerExchange exchange) {
        Listing.send(
                exchange,
                List.of("type", "provider", "payment_intent"),
                query -> store.transaction(() -> log.events(query.after())
                        .filter(event -> query.matches("type", event.type()))
                        .filter(event -> query.matches("provider", event.provider()))
                        .filter(event -> query.matches("payment_intent", event.subject()))
                        .limit(query.limit())
                        .map(this::shown)
                        .toList()));
    }

    public void show(HttpServerExchange exchange) {
        var event = store.transaction(() -> log.event(id(exchange)).map(this::shown));
        event.ifPresentOrElse(found -> JsonAnswer.send(exchange, 200, found), () -> unknown(exchange));
    }

    /** Delivers the event once more to every endpoint. */
    public void redeliver(HttpServerExchange exchange) {
        var event = store.transaction(() -> {
            var found = log.event(id(exchange));
            found.ifPresent(publisher::redeliver);
            return found.map(this::shown);
        });
        event.ifPresentOrElse(found -> JsonAnswer.send(exchange, 202, found), () -> unknown(exchange));
    }

    private ObjectNode shown(Event event) {
        var json = Json.object().put("id", event.id()).put("type", event.type()).put("created", event.created());
        json.put("provider", event.provider()).put("payment_intent", event.subject());
        json.set("deliveries", Json.tree(log.deliveriesOf(event)));
        return json.set("event", event.body());
    }

    private static String id(HttpServerExchange exchange) {
        return exchange.getAttachment(PathTemplateMatch.ATTACHMENT_KEY)
                .getParameters()
                .get("id");
    }

    private static void unknown(HttpServerExchange exchange) {
        JsonAnswer.refuse(exchange, 404, "id", "There is no event " + id(exchange));
    }
}
