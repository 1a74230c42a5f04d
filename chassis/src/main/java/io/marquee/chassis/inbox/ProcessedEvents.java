package io.marquee.chassis.inbox;

import io.marquee.chassis.errors.TechnicalException;
import io.marquee.chassis.persistence.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.util.UUID;

/** Calls a handler once for an event: the record that it was applied commits together with what it did. */
@ApplicationScoped
public class ProcessedEvents {

    private final Database database;

    /** For CDI's proxy. */
    protected ProcessedEvents() {
        this(null);
    }

    @Inject
    public ProcessedEvents(Database database) {
        this.database = database;
    }

    /** @return false if the handler had applied the event before, so that nothing was done */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public boolean applyOnce(String handlerName, EventHandler handler, ReceivedEvent event) {
        if (!record(event.id(), handlerName)) {
            return false;
        }
        handler.handle(event);
        return true;
    }

    private boolean record(UUID id, String handler) {
        var sql = "insert into processed_events (event_id, handler) values (?, ?) on conflict do nothing";
        try (var statement = database.connection().prepareStatement(sql)) {
            statement.setObject(1, id);
            statement.setString(2, handler);
            return statement.executeUpdate() == 1;
        } catch (SQLException e) {
            throw new TechnicalException("The event cannot be recorded in the database", e);
        }
    }
}
