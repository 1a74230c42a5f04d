package io.marquee.sandbox.provider.webhooks.control;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.marquee.sandbox.provider.behaviour.CurrentBehaviour;
import io.marquee.sandbox.provider.http.Json;
import io.marquee.sandbox.provider.http.Origin;
import io.marquee.sandbox.provider.store.ObjectIds;
import io.marquee.sandbox.provider.store.Store;
import io.marquee.sandbox.provider.webhooks.entity.Delivery;
import io.marquee.sandbox.provider.webhooks.entity.Event;
import java.net.URI;
import java.time.Instant;

/** Records what happened, together with the change itself, and has it delivered. */
public final class Events {

    private final Store store;
    private final EventLog log;
    private final Endpoints endpoints;
    private final Dispatcher dispatcher;
    private final CurrentBehaviour behaviour;
    private final String apiVersion;

    public Events(
            Store store,
            EventLog log,
            Endpoints endpoints,
            Dispatcher dispatcher,
            CurrentBehaviour behaviour,
            String apiVersion) {
        this.store = store;
        this.log = log;
        this.endpoints = endpoints;
        this.dispatcher = dispatcher;
        this.behaviour = behaviour;
        this.apiVersion = apiVersion;
    }

    /** Runs inside the transaction of the change; deliveries leave after it. */
    public void happened(String type, ObjectNode object, Origin origin) {
        var event = event(type, object, origin);
        log.keep(event);
        if (endpoints.wants(type)) {
            deliver(event, behaviour.now().webhookCopies());
        }
    }

    /** Delivers an event once more, now, whatever became of it before. */
    public void redeliver(Event event) {
        deliver(event, 1);
    }

    private void deliver(Event event, int copies) {
        var due = Instant.now().plus(behaviour.now().webhookDelay());
        for (var endpoint : endpoints.urls()) {
            for (int copy = 0; copy < copies; copy++) {
                send(event, endpoint, due);
            }
        }
    }

    private void send(Event event, URI endpoint, Instant due) {
        var delivery = Delivery.of(event, endpoint, due);
        log.keep(delivery);
        store.afterCommit(() -> dispatcher.dispatch(delivery));
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
        return new Event(id, type, object.path(intent).asText(), created, body);
    }
}
