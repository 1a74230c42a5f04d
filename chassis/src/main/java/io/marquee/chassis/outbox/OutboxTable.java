package io.marquee.chassis.outbox;

import io.marquee.chassis.persistence.Database;
import io.marquee.chassis.persistence.PgValues;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** SQL of the table {@code outbox}. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class OutboxTable {

    private final Database database;

    /** For CDI's proxy. */
    protected OutboxTable() {
        this(null);
    }

    @Inject
    public OutboxTable(Database database) {
        this.database = database;
    }

    void insert(Lane lane, OutboxRow row) {
        var sql = "insert into outbox (id, lane, type, key, payload, time_to_live, correlation_id,"
                + " causation_id, traceparent) values (?, ?, ?, ?, ?, ?, ?, ?, ?)";
        try (var statement = database.connection().prepareStatement(sql)) {
            statement.setObject(1, row.id());
            statement.setString(2, lane.name());
            statement.setString(3, row.type());
            statement.setString(4, row.key());
            statement.setObject(5, PgValues.of("jsonb", row.payload()));
            statement.setLong(6, row.timeToLive().toMillis());
            statement.setString(7, row.origin().correlationId());
            statement.setString(8, row.origin().causationId());
            statement.setString(9, row.origin().traceparent());
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new OutboxException("The outbox row cannot be written", e);
        }
    }

    /** Makes this transaction the only publisher of a lane, so that rows leave in the order they came. */
    boolean tryLock(Lane lane) {
        try (var statement = database.connection().prepareStatement("select pg_try_advisory_xact_lock(hashtext(?))")) {
            statement.setString(1, "outbox-" + lane);
            try (var result = statement.executeQuery()) {
                return result.next() && result.getBoolean(1);
            }
        } catch (SQLException e) {
            throw new OutboxException("The outbox cannot be locked", e);
        }
    }

    /** The oldest unpublished rows that no other relay works on, locked until the transaction ends. */
    List<OutboxRow> pending(Lane lane, int limit) {
        var sql = "select id, type, key, payload::text, time_to_live, correlation_id, causation_id, traceparent,"
                + " created_at from outbox where lane = ? and published_at is null order by seq limit ? for update skip locked";
        try (var statement = database.connection().prepareStatement(sql)) {
            statement.setString(1, lane.name());
            statement.setInt(2, limit);
            try (var result = statement.executeQuery()) {
                return rows(result);
            }
        } catch (SQLException e) {
            throw new OutboxException("The outbox cannot be read", e);
        }
    }

    void markPublished(List<UUID> ids) {
        try (var statement = database.connection()
                .prepareStatement("update outbox set published_at = now(), last_error = null where id = any (?)")) {
            statement.setArray(1, statement.getConnection().createArrayOf("uuid", ids.toArray()));
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new OutboxException("Published outbox rows cannot be marked", e);
        }
    }

    void markFailed(Map<UUID, String> errors) {
        try (var statement = database.connection()
                .prepareStatement(
                        "update outbox set attempts = attempts + 1, last_error = left(?, 500) where id = ?")) {
            for (var error : errors.entrySet()) {
                statement.setString(1, error.getValue());
                statement.setObject(2, error.getKey());
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (SQLException e) {
            throw new OutboxException("Failed outbox rows cannot be marked", e);
        }
    }

    /** Rows that wait, and the age of the oldest. */
    Backlog backlog() {
        var sql = "select count(*), coalesce(extract(epoch from now() - min(created_at)), 0) from outbox"
                + " where published_at is null";
        try (var statement = database.connection().prepareStatement(sql);
                var result = statement.executeQuery()) {
            result.next();
            return new Backlog(result.getLong(1), result.getDouble(2));
        } catch (SQLException e) {
            throw new OutboxException("The outbox cannot be counted", e);
        }
    }

    /** Deletes what was published, or applied, longer ago than that. */
    void purge(Duration age) {
        try {
            purge("delete from outbox where published_at < now() - make_interval(secs => ?)", age);
            purge("delete from processed_events where processed_at < now() - make_interval(secs => ?)", age);
        } catch (SQLException e) {
            throw new OutboxException("Old outbox rows cannot be deleted", e);
        }
    }

    private void purge(String sql, Duration age) throws SQLException {
        try (var statement = database.connection().prepareStatement(sql)) {
            statement.setDouble(1, age.toSeconds());
            statement.executeUpdate();
        }
    }

    private static List<OutboxRow> rows(ResultSet result) throws SQLException {
        var rows = new ArrayList<OutboxRow>();
        while (result.next()) {
            rows.add(new OutboxRow(
                    result.getObject(1, UUID.class),
                    result.getString(2),
                    result.getString(3),
                    result.getString(4),
                    Duration.ofMillis(result.getLong(5)),
                    new Origin(result.getString(6), result.getString(7), result.getString(8)),
                    result.getObject(9, OffsetDateTime.class)));
        }
        return rows;
    }

    /** @param oldestSeconds age of the oldest waiting row, 0 if none waits */
    record Backlog(long rows, double oldestSeconds) {}
}
