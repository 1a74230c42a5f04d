package io.marquee.system;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.marquee.system.platform.Audit;
import io.marquee.system.platform.Databases;
import io.marquee.system.platform.DeadLetters;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An event that no service can apply does not hold up the others, and is not lost. */
class DeadLettersIT {

    private static final String TOPIC = "marquee.bookings";
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final String event = UUID.randomUUID().toString();

    @AfterEach
    void leaveNone() {
        DeadLetters.discard(TOPIC);
    }

    @Test
    void anEventThatCannotBeAppliedIsShownSentAgainAndDiscarded() throws SQLException {
        tell("{\"bookingId\": \"of nobody\"}");
        awaitLetter();

        var replayed = DeadLetters.replay(TOPIC);

        assertTrue(replayed.contains("Sent again: 1."), replayed);
        awaitLetter();
        var discarded = DeadLetters.discard(TOPIC);
        assertTrue(discarded.contains("Discarded: 1."), discarded);
        var left = DeadLetters.list(TOPIC);
        assertTrue(left.contains("There are no dead letters."), left);
        Audit.expectNoDifference();
    }

    private void awaitLetter() {
        await("the dead letter").atMost(PATIENCE).until(() -> {
            var listed = DeadLetters.list(TOPIC);
            return listed.contains("event " + event) && listed.contains("Dead letters: 1.");
        });
    }

    /** As booking-service would, if it had a fault. */
    private void tell(String data) throws SQLException {
        var sql = "insert into outbox (id, lane, type, key, payload, time_to_live, correlation_id)"
                + " values (cast(? as uuid), 'EVENT', 'io.marquee.seat.sold.v1', 'of-nobody', cast(? as jsonb), 0, 'dead-letters')";
        try (var connection = Databases.connect("booking-service");
                var statement = connection.prepareStatement(sql)) {
            statement.setString(1, event);
            statement.setString(2, data);
            statement.executeUpdate();
        }
    }
}
