package io.marquee.chassis.inbox;

import io.cloudevents.CloudEvent;
import io.marquee.chassis.http.Correlation;
import io.marquee.chassis.logging.LogContext;
import io.marquee.chassis.outbox.Origin;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import java.util.Set;
import java.util.TreeSet;

/** Hands an event to every handler that reacts to its type. */
@ApplicationScoped
public class EventDispatcher {

    private final Instance<EventHandler> handlers;
    private final ProcessedEvents processed;
    private final Jsonb jsonb;

    /** For CDI's proxy. */
    protected EventDispatcher() {
        this(null, null, null);
    }

    @Inject
    public EventDispatcher(Instance<EventHandler> handlers, ProcessedEvents processed, Jsonb jsonb) {
        this.handlers = handlers;
        this.processed = processed;
        this.jsonb = jsonb;
    }

    /** Topics that this service reads; empty if it reacts to nothing. */
    public Set<String> topics() {
        var topics = new TreeSet<String>();
        handlers.forEach(handler -> topics.addAll(handler.topics()));
        return topics;
    }

    /** @throws RuntimeException whatever a handler threw; handlers that have succeeded are not called again */
    public void dispatch(CloudEvent event) {
        try {
            var origin = Origin.of(event);
            Correlation.start(origin.correlationId(), origin.traceparent());
            Correlation.causedBy(event.getId());
            var received = ReceivedEvent.of(event, jsonb);
            for (var handle : handlers.handles()) {
                var handler = handle.get();
                if (handler.types().contains(received.type())) {
                    processed.applyOnce(handle.getBean().getBeanClass().getSimpleName(), handler, received);
                }
            }
        } finally {
            LogContext.clear();
        }
    }
}
