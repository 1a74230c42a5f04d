package io.marquee.catalog.search.control;

import io.marquee.chassis.errors.TechnicalException;
import io.marquee.chassis.persistence.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.UUID;

/** Events that were told and that index and cache do not show yet; the database lists them by itself. */
@ApplicationScoped
public class PendingEvents {

    private static final String OLDEST =
            "select coalesce(extract(epoch from clock_timestamp() - min(created_at)) * 1000, 0)::bigint"
                    + " from search_pending";

    private final Database database;

    /** For the container's proxy only. */
    protected PendingEvents() {
        this(null);
    }

    @Inject
    public PendingEvents(Database database) {
        this.database = database;
    }

    /** Age of the oldest one, zero if there is none. */
    public Duration oldest() {
        try (var connection = database.dataSource().getConnection();
                var statement = connection.prepareStatement(OLDEST);
                var result = statement.executeQuery()) {
            result.next();
            return Duration.ofMillis(Math.max(0, result.getLong(1)));
        } catch (SQLException e) {
            throw new TechnicalException("It cannot be read how far the search index is behind", e);
        }
    }

    /** Index and cache show these now. */
    public void shown(Collection<UUID> events) {
        try (var connection = database.dataSource().getConnection();
                var statement = connection.prepareStatement("delete from search_pending where event_id = any(?)")) {
            statement.setObject(1, connection.createArrayOf("uuid", events.toArray()));
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new TechnicalException("Events cannot be struck off", e);
        }
    }

    /** An index that was read from the database after that moment shows all that was told before. */
    public void shownBefore(Instant moment) {
        try (var connection = database.dataSource().getConnection();
                var statement = connection.prepareStatement("delete from search_pending where created_at < ?")) {
            statement.setObject(1, OffsetDateTime.ofInstant(moment, ZoneOffset.UTC));
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new TechnicalException("Events cannot be struck off", e);
        }
    }
}
