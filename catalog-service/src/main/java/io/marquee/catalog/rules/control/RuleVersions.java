package io.marquee.catalog.rules.control;

import io.marquee.catalog.rules.entity.RuleVersion;
import io.marquee.chassis.errors.BusinessException;
import io.marquee.chassis.errors.ErrorCode;
import io.marquee.chassis.persistence.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** SQL of the table {@code rule_versions}. */
@ApplicationScoped
public class RuleVersions {

    private static final String SELECT = "select decision, version, model, examples, origin, author_id, why, restores,"
            + " deployed_at, engine_version from rule_versions where decision = ? ";
    private static final String INSERT = "insert into rule_versions (decision, version, model, examples, origin,"
            + " author_id, why, restores, deployed_at, engine_version) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    /** Longer than a call of the engine may take (10 s), which the one before may be waiting for. */
    private static final String LOCK_WAIT = "15s";

    private static final String LOCK = "select set_config('lock_timeout', ?, true), pg_advisory_xact_lock(hashtext(?))";
    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private final Database database;

    /** For the container's proxy only. */
    protected RuleVersions() {
        this(null);
    }

    @Inject
    public RuleVersions(Database database) {
        this.database = database;
    }

    /**
     * Makes this transaction the only one that changes a decision's rules, in the table and in the engine.
     *
     * @throws BusinessException INVALID_STATE if another one takes longer than the engine may take to answer
     */
    void lock(String decision) {
        try (var connection = connect();
                var statement = connection.prepareStatement(LOCK)) {
            statement.setString(1, LOCK_WAIT);
            statement.setString(2, "rules-" + decision);
            statement.execute();
        } catch (SQLException e) {
            throw LOCK_NOT_AVAILABLE.equals(e.getSQLState())
                    ? new BusinessException(
                            ErrorCode.INVALID_STATE,
                            "Somebody else is changing " + decision + " at this moment. Please look again.")
                    : new IllegalStateException("The rules cannot be locked", e);
        }
    }

    /** The version in force. */
    public Optional<RuleVersion> newest(String decision) {
        return list("order by version desc limit 1", decision, null).stream().findFirst();
    }

    /** @throws BusinessException NOT_FOUND if there is none */
    public RuleVersion current(String decision) {
        return newest(decision).orElseThrow(() -> BusinessException.notFound("version of the rules", decision));
    }

    /** @throws BusinessException NOT_FOUND if there is no such version */
    public RuleVersion get(String decision, int version) {
        return list("and version = ?", decision, version).stream()
                .findFirst()
                .orElseThrow(() -> BusinessException.notFound("version of " + decision, version));
    }

    /** All of them, newest first. */
    public List<RuleVersion> all(String decision) {
        return list("order by version desc", decision, null);
    }

    void insert(RuleVersion version) {
        run(INSERT, statement -> {
            statement.setString(1, version.decision());
            statement.setInt(2, version.version());
            statement.setString(3, version.model());
            statement.setString(4, version.examples());
            statement.setString(5, version.origin().name());
            statement.setObject(6, version.authorId(), Types.OTHER);
            statement.setString(7, version.why());
            statement.setObject(8, version.restores(), Types.INTEGER);
            statement.setObject(9, version.deployedAt().atOffset(ZoneOffset.UTC));
            statement.setObject(10, version.engineVersion(), Types.INTEGER);
        });
    }

    void taken(RuleVersion version, int engineVersion) {
        run("update rule_versions set engine_version = ? where decision = ? and version = ?", statement -> {
            statement.setInt(1, engineVersion);
            statement.setString(2, version.decision());
            statement.setInt(3, version.version());
        });
    }

    private List<RuleVersion> list(String rest, String decision, Integer version) {
        try (var connection = connect();
                var statement = connection.prepareStatement(SELECT + rest)) {
            statement.setString(1, decision);
            if (version != null) {
                statement.setInt(2, version);
            }
            try (var result = statement.executeQuery()) {
                var versions = new ArrayList<RuleVersion>();
                while (result.next()) {
                    versions.add(version(result));
                }
                return versions;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Versions of rules cannot be read", e);
        }
    }

    private static RuleVersion version(ResultSet row) throws SQLException {
        return new RuleVersion(
                row.getString(1),
                row.getInt(2),
                row.getString(3),
                row.getString(4),
                RuleVersion.Origin.valueOf(row.getString(5)),
                row.getObject(6, UUID.class),
                row.getString(7),
                row.getObject(8, Integer.class),
                row.getObject(9, OffsetDateTime.class).toInstant(),
                row.getObject(10, Integer.class));
    }

    private void run(String sql, Values values) {
        try (var connection = connect();
                var statement = connection.prepareStatement(sql)) {
            values.set(statement);
            statement.execute();
        } catch (SQLException e) {
            throw new IllegalStateException("Versions of rules cannot be written", e);
        }
    }

    private Connection connect() throws SQLException {
        return database.dataSource().getConnection();
    }

    /** Sets the values of a statement. */
    private interface Values {
        void set(PreparedStatement statement) throws SQLException;
    }
}
