package io.marquee.chassis.outbox;

import io.marquee.chassis.ids.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.UUID;

/**
 * Messages that a state change causes. They are written in the transaction of the change, so that both happen or
 * neither, and published right after it.
 */
@ApplicationScoped
public class Outbox {

    private final OutboxTable table;
    private final Jsonb jsonb;
    private final Event<OutboxStored> stored;

    /** For CDI's proxy. */
    protected Outbox() {
        this(null, null, null);
    }

    @Inject
    public Outbox(OutboxTable table, Jsonb jsonb, Event<OutboxStored> stored) {
        this.table = table;
        this.jsonb = jsonb;
        this.stored = stored;
    }

    /**
     * Announces a fact to whoever may care.
     *
     * @param type with its version, such as {@code io.marquee.booking.confirmed.v1}
     * @param subject id of the aggregate; its events stay in order
     * @param data a record of the event's JSON schema
     * @return id of the event
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public UUID event(String type, UUID subject, Object data) {
        return store(Lane.EVENT, type, subject.toString(), Duration.ZERO, data);
    }

    /** Tells a process something. @return id of the message, by which the engine knows it again */
    @Transactional(Transactional.TxType.MANDATORY)
    public UUID message(ProcessMessage message) {
        return store(Lane.MESSAGE, message.name(), message.correlationKey(), message.timeToLive(), message.variables());
    }

    private UUID store(Lane lane, String type, String key, Duration timeToLive, Object payload) {
        var id = Ids.next();
        table.insert(lane, new OutboxRow(id, type, key, jsonb.toJson(payload), timeToLive, Origin.current(), null));
        stored.fire(new OutboxStored(lane));
        return id;
    }
}
