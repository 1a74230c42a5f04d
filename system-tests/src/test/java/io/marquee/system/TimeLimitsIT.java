package io.marquee.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.marquee.system.platform.Answer;
import io.marquee.system.platform.Bookings;
import io.marquee.system.platform.Databases;
import io.marquee.system.platform.Programme;
import io.marquee.system.platform.Users;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A row that somebody holds for long delays a request by the lock time-out only, and harms nothing. */
class TimeLimitsIT {

    private static final String CANCELED_BY_STATEMENT_TIMEOUT = "57014";

    @Test
    void requestGivesUpOnALockedRowAfterThreeSeconds() throws SQLException {
        var api = Users.newCustomer().api();
        var bookingId = Bookings.pending(api, Programme.newShow(), "A1");
        try (var connection = Databases.connect("booking-service")) {
            hold(connection, bookingId);
            var start = System.nanoTime();
            Answer cancel =
                    api.post("/bookings/" + bookingId + "/cancel", "{}").expectError(503, "SERVICE_UNAVAILABLE");
            var waited = Duration.ofNanos(System.nanoTime() - start);
            assertTrue(!cancel.header("Retry-After").isEmpty(), cancel::toString);
            assertTrue(waited.compareTo(Duration.ofMillis(2900)) > 0, () -> "It did not wait for the row: " + waited);
            assertTrue(waited.compareTo(Duration.ofSeconds(20)) < 0, () -> "It waited for " + waited);
            assertThatWithoutTheLimitItWouldStillWait(bookingId);
            connection.rollback();
        }
        assertEquals("PAYMENT_PENDING", api.get("/bookings/" + bookingId).text("status"));
        api.post("/bookings/" + bookingId + "/cancel", "{}").expect(200);
    }

    /** The negative control: a session without {@code lock_timeout} is ended by another limit only. */
    private static void assertThatWithoutTheLimitItWouldStillWait(String bookingId) throws SQLException {
        try (var connection = Databases.connect("booking-service");
                var statement = connection.createStatement()) {
            statement.execute("set lock_timeout = 0; set statement_timeout = '4s'");
            var ended = assertThrows(SQLException.class, () -> hold(connection, bookingId));
            assertEquals(CANCELED_BY_STATEMENT_TIMEOUT, ended.getSQLState(), ended::getMessage);
        }
    }

    private static void hold(Connection connection, String bookingId) throws SQLException {
        connection.setAutoCommit(false);
        try (var query = connection.prepareStatement("select 1 from bookings where id = cast(? as uuid) for update")) {
            query.setString(1, bookingId);
            query.executeQuery();
        }
    }
}
