package io.marquee.sandbox.provider.webhooks.control;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.marquee.sandbox.provider.http.Json;
import io.marquee.sandbox.provider.http.Origin;
import io.marquee.sandbox.provider.store.ObjectIds;
import io.marquee.sandbox.provider.webhooks.entity.Event;
import java.time.Instant;

/** Puts what happened into Stripe's envelope. */
public final class StripeEvents {

    private final Publisher publisher;
    private final Endpoints endpoints;
    private final String apiVersion;

    public StripeEvents(Publisher publisher, Endpoints endpoints, String apiVersion) {
        this.publisher = publisher;
        this.endpoints = endpoints;
        this.apiVersion = apiVersion;
    }

    /** Runs inside the transaction of the change. */
    public void happened(String type, ObjectNode object, Origin origin) {
        publisher.happened(event(type, object, origin));
    }

    private Event event(String type, ObjectNode object, Origin origin) {
        var id = ObjectIds.next("evt_");
        var created = Instant.now().getEpochSecond();
        var wanted = endpoints.wants(type);
        var body = Json.object()
                .put("id", id)
                .put("object", "event")
                .put("api_version", apiVersion)
                .put("created", created);
        body.set("data", Json.object().set("object", object));
        body.put("livemode", false)
                .put("pending_webhooks", wanted ? endpoints.urls().size() : 0);
        body.set(
                "request", Json.object().put("id", origin.requestId()).put("idempotency_key", origin.idempotencyKey()));
        body.put("type", type);
        var intent = object.path("object").asText().equals("payment_intent") ? "id" : "payment_intent";
        return new Event(Event.STRIPE, id, type, object.path(intent).asText(), created, body);
    }
}
