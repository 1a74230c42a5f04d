package io.marquee.booking.testing;

import static org.awaitility.Awaitility.await;

import io.marquee.chassis.testing.TestPlatform;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Stops the service under test at a statement of a request, because a table that it needs is locked. */
public final class StoppedRequest {

    private static final String WAITING = """
            select query from pg_stat_activity
            where datname = current_database() and wait_event_type = 'Lock' and lower(query) like ?
            """;

    private StoppedRequest() {}

    /**
     * Lets the request go on when something else has happened.
     *
     * @param like pattern of the statement, in lower case
     * @param meanwhile gets the statement
     * @return the answer to the request
     */
    public static <T> CompletableFuture<T> at(
            String table, String like, Supplier<T> request, Consumer<String> meanwhile) {
        try (var connection = TestPlatform.current().database().connect();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("lock table " + table + " in access exclusive mode");
            var answer = CompletableFuture.supplyAsync(request);
            var waiting = await().pollInterval(Duration.ofMillis(20))
                    .until(() -> Rows.texts(WAITING, like), found -> !found.isEmpty());
            meanwhile.accept(waiting.getFirst());
            connection.rollback();
            return answer;
        } catch (SQLException e) {
            throw new IllegalStateException("The table " + table + " cannot be locked", e);
        }
    }

    /** The statement of a request that fits the pattern. */
    public static String sql(String table, String like, Supplier<?> request) {
        var sql = new AtomicReference<String>();
        at(table, like, request, sql::set).join();
        return sql.get();
    }
}
