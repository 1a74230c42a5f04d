package io.marquee.catalog.search.control;

import io.marquee.catalog.search.entity.Reindex;
import io.marquee.chassis.errors.BusinessException;
import io.marquee.chassis.errors.ErrorCode;
import io.marquee.chassis.errors.TechnicalException;
import io.marquee.chassis.persistence.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The reindexes, in a table, so that every replica knows of one that is running. One that shows no sign of life has died. */
@ApplicationScoped
public class Reindexes {

    private static final String BURY = "update reindexes set status = 'FAILED', finished_at = now(),"
            + " error = 'The service ended in the middle of it' where status = 'RUNNING'"
            + " and beat_at < now() - interval '30 seconds'";
    private static final String BEGIN = "insert into reindexes (id, suffix, status, total)"
            + " select ?, ?, 'RUNNING', ? where (select id from reindexes order by started_at desc limit 1)"
            + " is not distinct from ?"
            + " on conflict do nothing";
    private static final String BEAT =
            "update reindexes set done = ?, beat_at = now() where id = ? and status = 'RUNNING'";
    private static final String END = "update reindexes set status = ?, error = ?, done = coalesce(?, done),"
            + " beat_at = now(), finished_at = now() where id = ? and status = 'RUNNING'";
    private static final String SELECT =
            "select id, suffix, status, done, total, error, started_at, finished_at from reindexes ";

    private final Database database;

    /** For the container's proxy only. */
    protected Reindexes() {
        this(null);
    }

    @Inject
    public Reindexes(Database database) {
        this.database = database;
    }

    /**
     * The last one, to be asked before the indexes of the next are made.
     *
     * @return null if there was none yet
     * @throws BusinessException INVALID_STATE if it is running
     */
    UUID lastUnlessRunning() {
        // In this order: one that begins in between is seen as running, or as not being the last when this one begins.
        var last = last();
        var running = running();
        if (running.isPresent()) {
            throw isRunning(running);
        }
        return last.map(Reindex::id).orElse(null);
    }

    /**
     * Begins one, whose indexes are there already: from now on every change is written to them, too.
     *
     * @param last which was the last one before the indexes were made. If another has begun since, it may have taken them
     *     for what nobody uses any more, and deleted them
     * @throws BusinessException INVALID_STATE if one is running, or has begun since
     */
    Reindex begin(UUID id, String suffix, int total, UUID last) {
        update(BURY);
        if (update(BEGIN, id, suffix, total, last) == 0) {
            throw isRunning(running());
        }
        return get(id);
    }

    private static BusinessException isRunning(Optional<Reindex> running) {
        return new BusinessException(
                ErrorCode.INVALID_STATE,
                "The search index is being rebuilt already.",
                running.map(one -> Map.<String, Object>of("reindexId", one.id().toString()))
                        .orElse(Map.of()));
    }

    /**
     * Says that one is alive, and how far.
     *
     * @throws TechnicalException if it was given up meanwhile, so that it must not go on
     */
    public void beat(UUID id, int done) {
        if (update(BEAT, done, id) == 0) {
            throw new TechnicalException("This reindex took so long without a sign of life that it was given up");
        }
    }

    public void succeed(UUID id, int done) {
        update(END, "SUCCEEDED", null, done, id);
    }

    public void fail(UUID id, String error) {
        update(END, "FAILED", error, null, id);
    }

    public Optional<Reindex> running() {
        return list(SELECT + "where status = 'RUNNING' and beat_at > now() - interval '30 seconds'").stream()
                .findFirst();
    }

    public Optional<Reindex> last() {
        return list(SELECT + "order by started_at desc limit 1").stream().findFirst();
    }

    /** @throws BusinessException NOT_FOUND */
    public Reindex get(UUID id) {
        return list(SELECT + "where id = ?", id).stream()
                .findFirst()
                .orElseThrow(() -> BusinessException.notFound("reindex", id));
    }

    private int update(String sql, Object... values) {
        try (var connection = database.dataSource().getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (var i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new TechnicalException("A reindex cannot be recorded", e);
        }
    }

    private List<Reindex> list(String sql, Object... values) {
        try (var connection = database.dataSource().getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (var i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            var found = new ArrayList<Reindex>();
            try (var result = statement.executeQuery()) {
                while (result.next()) {
                    found.add(reindex(result));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new TechnicalException("Reindexes cannot be read", e);
        }
    }

    private static Reindex reindex(ResultSet row) throws SQLException {
        return new Reindex(
                row.getObject(1, UUID.class),
                row.getString(2),
                Reindex.Status.valueOf(row.getString(3)),
                row.getInt(4),
                row.getInt(5),
                row.getString(6),
                instant(row, 7),
                instant(row, 8));
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
