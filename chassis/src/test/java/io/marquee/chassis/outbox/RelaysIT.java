package io.marquee.chassis.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.marquee.chassis.testing.ApiClient;
import io.marquee.chassis.testing.SmallService;
import io.marquee.chassis.testing.TestPlatform;
import java.net.URI;
import java.sql.SQLException;
import java.util.concurrent.ThreadLocalRandom;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two relays at once, as on two replicas: every row is received once, and an aggregate's events in their order. */
@ExtendWith(ArquillianExtension.class)
class RelaysIT {

    private static final int ROWS = 600;
    private static final int AGGREGATES = 20;

    private final long seed = ThreadLocalRandom.current().nextLong();

    @ArquillianResource
    URI base;

    @Deployment(testable = false)
    static WebArchive service() {
        return SmallService.archive("relays")
                .addClasses(RelaysApi.class, RelaysResource.class, RecordingPublisher.class, NaiveBatch.class)
                .addClass("io.marquee.chassis.outbox.NaiveBatch$Sent");
    }

    @BeforeEach
    void empty() throws SQLException {
        System.out.println("Seed " + seed);
        execute("delete from received");
        execute("delete from outbox");
    }

    @ParameterizedTest
    @ValueSource(strings = {"EVENT", "MESSAGE"})
    void everyRowIsReceivedOnce(String lane) throws SQLException {
        publish(lane, "real");

        assertEquals(ROWS, number("select count(distinct row_id) from received"));
        assertEquals(ROWS, number("select count(*) from received"));
    }

    @Test
    void eventsOfAnAggregateStayInOrderAlthoughSomeAreRefusedAtFirst() throws SQLException {
        publish("EVENT", "real");
        assertEquals(0, overtakings());
    }

    /** The negative control. */
    @Test
    void relaysThatTrustToBeAloneAreCaught() throws SQLException {
        publish("EVENT", "naive");

        assertTrue(number("select count(*) from received") > ROWS, "No row was received twice");
        assertTrue(overtakings() > 0, "No event has overtaken another");
    }

    private void publish(String lane, String kind) throws SQLException {
        execute("insert into outbox (id, lane, type, key, payload, correlation_id) select gen_random_uuid(), '" + lane
                + "', 'io.marquee.test.happened.v1', 'aggregate-' || (number % " + AGGREGATES + "), '{}', 'test'"
                + " from generate_series(1, " + ROWS + ") as number");
        var answer = ApiClient.at(base).post("/api/v1/relays/" + lane + "/" + kind + "/" + seed, "");
        assertEquals(204, answer.status(), answer.text());
    }

    /** How often an event was first received after a later one of its aggregate. */
    private static long overtakings() throws SQLException {
        return number("""
                select count(*) from
                    (select seq, lag(seq) over (partition by o.key order by min(place)) as before
                     from received r join outbox o on o.id = r.row_id group by seq, o.key) as arrival
                where seq < before
                """);
    }

    private static void execute(String sql) throws SQLException {
        try (var connection = TestPlatform.current().database().connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static long number(String query) throws SQLException {
        try (var connection = TestPlatform.current().database().connect();
                var result = connection.createStatement().executeQuery(query)) {
            result.next();
            return result.getLong(1);
        }
    }
}
