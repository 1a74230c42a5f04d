package io.marquee.chassis.idempotency;

import io.marquee.chassis.errors.TechnicalException;
import io.marquee.chassis.idempotency.Claim.Answered;
import io.marquee.chassis.idempotency.Claim.OtherRequest;
import io.marquee.chassis.idempotency.Claim.Reservation;
import io.marquee.chassis.idempotency.Claim.Reserved;
import io.marquee.chassis.idempotency.Claim.Running;
import io.marquee.chassis.ids.Ids;
import io.marquee.chassis.persistence.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The table {@code idempotency_keys}; each step is a transaction of its own, whatever becomes of the request. Nearly all are
 * one statement, for which the database alone makes one: every write of every customer comes by here twice.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.NOT_SUPPORTED)
public class IdempotencyKeys {

    private static final String INSERT = "insert into idempotency_keys (request_hash, resource_id, lease, lease_until,"
            + " owner, operation, key) values (?, ?, ?, clock_timestamp() + make_interval(secs => ?), ?, ?, ?)"
            + " on conflict do nothing";
    private static final String SELECT =
            "select request_hash, resource_id, state, status, location, content_type, body,"
                    + " lease_until > clock_timestamp() as leased,"
                    + " created_at < clock_timestamp() - make_interval(secs => ?) as outdated"
                    + " from idempotency_keys where owner = ? and operation = ? and key = ? for update";
    private static final String TAKE_OVER = "update idempotency_keys set request_hash = ?, resource_id = ?, lease = ?,"
            + " lease_until = clock_timestamp() + make_interval(secs => ?), state = 'RUNNING',"
            + " created_at = case when resource_id = ? then created_at else now() end"
            + " where owner = ? and operation = ? and key = ?";
    private static final String COMPLETE = "update idempotency_keys set state = 'COMPLETED', status = ?, location = ?,"
            + " content_type = ?, body = ? where owner = ? and operation = ? and key = ? and lease = ?";
    private static final String RELEASE = "update idempotency_keys set lease_until = clock_timestamp()"
            + " where owner = ? and operation = ? and key = ? and lease = ? and state = 'RUNNING'";
    private static final String PURGE =
            "delete from idempotency_keys where created_at < now() - make_interval(secs => ?)";

    private final Database database;
    private final Duration lease;
    private final Duration keep;

    /** For CDI's proxy. */
    protected IdempotencyKeys() {
        this(null, null, null);
    }

    @Inject
    public IdempotencyKeys(
            Database database,
            @ConfigProperty(name = "idempotency.lease") Duration lease,
            @ConfigProperty(name = "idempotency.keep") Duration keep) {
        this.database = database;
        this.lease = lease;
        this.keep = keep;
    }

    /** Reserves the key for this request, or tells what stands in the way. */
    public Claim claim(KeyedRequest request) {
        return call(connection -> {
            var first = new Reservation(request, UUID.randomUUID(), Ids.next());
            return insert(connection, first) ? new Reserved(first, true) : inTransaction(connection, first);
        });
    }

    /** Keeps the answer, unless another attempt has taken over. */
    public void complete(Reservation mine, KeptAnswer answer) {
        execute(COMPLETE, mine, answer.status(), answer.location(), answer.contentType(), answer.body());
    }

    /** Lets the next attempt begin at once; the key keeps its resource id. */
    public void release(Reservation mine) {
        execute(RELEASE, mine);
    }

    /** Forgets the keys whose time is over. */
    public void purge() {
        call(connection -> {
            try (var statement = connection.prepareStatement(PURGE)) {
                return fill(statement, seconds(keep)).executeUpdate();
            }
        });
    }

    private Claim inTransaction(Connection connection, Reservation mine) throws SQLException {
        connection.setAutoCommit(false);
        try {
            var claim = claimExisting(connection, mine);
            connection.commit();
            return claim;
        } catch (SQLException | RuntimeException e) {
            rollback(connection, e);
            throw e;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    private static void rollback(Connection connection, Exception cause) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            cause.addSuppressed(e);
        }
    }

    private boolean insert(Connection connection, Reservation mine) throws SQLException {
        var request = mine.request();
        try (var statement = connection.prepareStatement(INSERT)) {
            return fill(
                                    statement,
                                    request.hash(),
                                    mine.resourceId(),
                                    mine.lease(),
                                    seconds(lease),
                                    request.owner(),
                                    request.operation(),
                                    request.key())
                            .executeUpdate()
                    == 1;
        }
    }

    private Claim claimExisting(Connection connection, Reservation mine) throws SQLException {
        var request = mine.request();
        try (var statement = connection.prepareStatement(SELECT)) {
            fill(statement, seconds(keep), request.owner(), request.operation(), request.key());
            try (var row = statement.executeQuery()) {
                if (!row.next() || row.getBoolean("outdated")) {
                    return takeOver(connection, mine);
                }
                return found(connection, mine, row);
            }
        }
    }

    private Claim found(Connection connection, Reservation mine, ResultSet row) throws SQLException {
        if (!Arrays.equals(row.getBytes("request_hash"), mine.request().hash())) {
            return new OtherRequest();
        }
        if (row.getString("state").equals("COMPLETED")) {
            return new Answered(new KeptAnswer(
                    row.getInt("status"),
                    row.getString("location"),
                    row.getString("content_type"),
                    row.getBytes("body")));
        }
        if (row.getBoolean("leased")) {
            return new Running();
        }
        var resourceId = row.getObject("resource_id", UUID.class);
        return takeOver(connection, new Reservation(mine.request(), mine.lease(), resourceId));
    }

    private Claim takeOver(Connection connection, Reservation mine) throws SQLException {
        var request = mine.request();
        try (var statement = connection.prepareStatement(TAKE_OVER)) {
            var taken = fill(
                            statement,
                            request.hash(),
                            mine.resourceId(),
                            mine.lease(),
                            seconds(lease),
                            mine.resourceId(),
                            request.owner(),
                            request.operation(),
                            request.key())
                    .executeUpdate();
            // None: the key was purged this very moment. The caller's next attempt finds it free.
            return taken == 1 ? new Reserved(mine, false) : new Running();
        }
    }

    private void execute(String sql, Reservation mine, Object... first) {
        var request = mine.request();
        call(connection -> {
            try (var statement = connection.prepareStatement(sql)) {
                var all = Arrays.copyOf(first, first.length + 4);
                all[first.length] = request.owner();
                all[first.length + 1] = request.operation();
                all[first.length + 2] = request.key();
                all[first.length + 3] = mine.lease();
                return fill(statement, all).executeUpdate();
            }
        });
    }

    private <T> T call(Step<T> step) {
        try (var connection = database.dataSource().getConnection()) {
            return step.on(connection);
        } catch (SQLException e) {
            throw new TechnicalException("The idempotency key cannot be stored: the database failed", e);
        }
    }

    private static PreparedStatement fill(PreparedStatement statement, Object... values) throws SQLException {
        for (var index = 0; index < values.length; index++) {
            statement.setObject(index + 1, values[index]);
        }
        return statement;
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }

    private interface Step<T> {
        T on(Connection connection) throws SQLException;
    }
}
