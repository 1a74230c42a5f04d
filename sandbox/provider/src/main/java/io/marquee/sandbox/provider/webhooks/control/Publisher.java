package io.marquee.sandbox.provider.webhooks.control;

import io.marquee.sandbox.provider.behaviour.CurrentBehaviour;
import io.marquee.sandbox.provider.store.Store;
import io.marquee.sandbox.provider.webhooks.entity.Delivery;
import io.marquee.sandbox.provider.webhooks.entity.Event;
import java.net.URI;
import java.time.Instant;
import java.util.Map;

/** Records what happened, together with the change itself, and has it delivered. */
public final class Publisher {

    private final Store store;
    private final EventLog log;
    private final Map<String, Endpoints> endpoints;
    private final Dispatcher dispatcher;
    private final CurrentBehaviour behaviour;

    /** @param endpoints by provider */
    public Publisher(
            Store store,
            EventLog log,
            Map<String, Endpoints> endpoints,
            Dispatcher dispatcher,
            CurrentBehaviour behaviour) {
        this.store = store;
        this.log = log;
        this.endpoints = Map.copyOf(endpoints);
        this.dispatcher = dispatcher;
        this.behaviour = behaviour;
    }

    /** Runs inside the transaction of the change; deliveries leave after it. */
    public void happened(Event event) {
        log.keep(event);
        if (endpoints.get(event.provider()).wants(event.type())) {
            deliver(event, behaviour.now().webhookCopies());
        }
    }

    /** Delivers an event once more, now, whatever became of it before. */
    public void redeliver(Event event) {
        deliver(event, 1);
    }

    private void deliver(Event event, int copies) {
        var due = Instant.now().plus(behaviour.now().webhookDelay());
        for (var endpoint : endpoints.get(event.provider()).urls()) {
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
}
