package io.marquee.system.platform;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Holds chosen transactions of the services at the one moment that a crash makes interesting: PostgreSQL has made them
 * last, and the service does not know it yet. A service that is killed then has had its effect and told nobody.
 *
 * <p>For the chosen ones a commit waits for a standby that does not exist (synchronous replication); all others are told
 * not to wait for any. A trigger on the table chooses, by a condition on the new row.
 *
 * @see <a href="https://www.postgresql.org/docs/18/runtime-config-wal.html#GUC-SYNCHRONOUS-COMMIT">synchronous_commit</a>
 */
public final class HeldCommits implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String FUNCTION = """
            create or replace function hold_commit() returns trigger language plpgsql as $$
            begin
                perform set_config('synchronous_commit', 'on', true);
                return null;
            end $$
            """;

    private final Connection administrator;

    /** Service and table of each trigger. */
    private final Map<String, String[]> triggers = new LinkedHashMap<>();

    private HeldCommits(Connection administrator) {
        this.administrator = administrator;
    }

    public static HeldCommits begin() {
        try {
            var login = Platform.status().path("databaseAdministrator");
            var held = new HeldCommits(DriverManager.getConnection(
                    login.path("url").asText(),
                    login.path("user").asText(),
                    login.path("password").asText()));
            held.change("alter system set synchronous_commit = 'local'");
            org.awaitility.Awaitility.await("sessions wait for no standby")
                    .until(() -> held.text("show synchronous_commit").equals("local"));
            held.change("alter system set synchronous_standby_names = 'nobody'");
            return held;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * From now on, transactions of the service that write such a row are held.
     *
     * @param condition on {@code new}, the row
     */
    public void hold(String service, String table, String condition) {
        var name = "hold_commit_" + triggers.size();
        execute(service, FUNCTION);
        execute(
                service,
                "create trigger %s after insert or update on %s for each row when (%s) execute function hold_commit()"
                        .formatted(name, table, condition));
        triggers.put(name, new String[] {service, table});
    }

    /** Returns when so many transactions of the service are held. */
    public void await(String service, int count) {
        org.awaitility.Awaitility.await(count + " transactions of " + service + " are held")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> held(service) == count);
    }

    private long held(String service) {
        return Long.parseLong(text("select count(*) from pg_stat_activity where wait_event = 'SyncRep' and datname = '"
                + service.replace("-service", "_db") + "'"));
    }

    /** Lets all of them go on, and holds no more. */
    public void release() {
        change("alter system reset synchronous_standby_names");
        triggers.forEach((name, place) -> execute(place[0], "drop trigger %s on %s".formatted(name, place[1])));
        triggers.clear();
        change("alter system reset synchronous_commit");
    }

    @Override
    public void close() {
        try (administrator) {
            release();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void change(String command) {
        try (var statement = administrator.createStatement()) {
            statement.execute(command);
            statement.execute("select pg_reload_conf()");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private String text(String query) {
        try (var statement = administrator.createStatement();
                var result = statement.executeQuery(query)) {
            result.next();
            return result.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void execute(String service, String command) {
        try (var connection = Databases.connect(service);
                var statement = connection.createStatement()) {
            statement.execute(command);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
