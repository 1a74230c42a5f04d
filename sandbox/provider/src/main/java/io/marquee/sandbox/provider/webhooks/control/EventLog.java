package io.marquee.sandbox.provider.webhooks.control;

import io.marquee.sandbox.provider.store.Store;
import io.marquee.sandbox.provider.store.Table;
import io.marquee.sandbox.provider.webhooks.entity.Delivery;
import io.marquee.sandbox.provider.webhooks.entity.Event;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All events and what became of their deliveries, in the store. */
public final class EventLog {

    private final Table<Event> events;
    private final Table<Delivery> deliveries;
    private final Table<String> pending;

    public EventLog(Store store) {
        events = store.table("events", Event.class);
        deliveries = store.table("deliveries", Delivery.class);
        pending = store.table("pending_deliveries", String.class);
    }

    public Optional<Event> event(String id) {
        return events.find(id);
    }

    public Optional<Delivery> delivery(String id) {
        return deliveries.find(id);
    }

    /** Events, the newest first; after the given one unless it is null. */
    public Stream<Event> events(String after) {
        return after == null ? events.newestFirst() : events.newestBefore(after);
    }

    public List<Delivery> deliveriesOf(Event event) {
        return deliveries.withPrefix(event.id() + "/").toList();
    }

    /** Deliveries that are not over, the oldest event first. */
    List<Delivery> pending() {
        return pending.keys().flatMap(id -> deliveries.find(id).stream()).toList();
    }

    void keep(Event event) {
        events.put(event.id(), event);
    }

    void keep(Delivery delivery) {
        deliveries.put(delivery.id(), delivery);
        if (delivery.isPending()) {
            pending.put(delivery.id(), delivery.eventId());
        } else {
            pending.remove(delivery.id());
        }
    }
}
