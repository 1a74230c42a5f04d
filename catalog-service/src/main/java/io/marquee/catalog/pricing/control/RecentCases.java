package io.marquee.catalog.pricing.control;

import io.marquee.chassis.persistence.Database;
import io.marquee.chassis.persistence.PgValues;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What recent decisions were made from, for trying changed rules on it. There are as many slots for each decision as {@code
 * catalog.trial-bookings} says; a case takes the slot that its key points to, so that keeping it twice keeps it once, and
 * old ones make room.
 */
@ApplicationScoped
public class RecentCases {

    private static final String KEEP = "insert into recent_cases (decision, slot, facts, kept_at)"
            + " values (?, ?, ?, now()) on conflict (decision, slot) do update set facts = excluded.facts,"
            + " kept_at = excluded.kept_at";
    private static final String RECENT =
            "select facts::text, kept_at from recent_cases" + " where decision = ? and slot < ? order by kept_at desc";

    private final DataSource dataSource;
    private final Jsonb jsonb;
    private final int slots;

    /** For the container's proxy only. */
    protected RecentCases() {
        this((DataSource) null, null, 0);
    }

    @Inject
    public RecentCases(Database database, Jsonb jsonb, @ConfigProperty(name = "catalog.trial-bookings") int slots) {
        this(database.dataSource(), jsonb, slots);
    }

    public RecentCases(DataSource dataSource, Jsonb jsonb, int slots) {
        this.dataSource = dataSource;
        this.jsonb = jsonb;
        this.slots = slots;
    }

    /**
     * @param facts what the decision was made from
     * @param at when it was made
     */
    public record RecentCase<T>(T facts, Instant at) {}

    /** @param key the same each time that this case is decided */
    public void keep(String decision, long key, Object facts) {
        if (slots == 0) {
            return;
        }
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(KEEP)) {
            statement.setString(1, decision);
            statement.setInt(2, Math.floorMod(key, slots));
            statement.setObject(3, PgValues.of("jsonb", jsonb.toJson(facts)));
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("What was decided from cannot be kept", e);
        }
    }

    /** Newest first. */
    public <T> List<RecentCase<T>> of(String decision, Class<T> type) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(RECENT)) {
            statement.setString(1, decision);
            statement.setInt(2, slots);
            try (var row = statement.executeQuery()) {
                var cases = new ArrayList<RecentCase<T>>();
                while (row.next()) {
                    var at = row.getObject(2, OffsetDateTime.class).toInstant();
                    cases.add(new RecentCase<>(jsonb.fromJson(row.getString(1), type), at));
                }
                return cases;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Recent cases cannot be read", e);
        }
    }
}
