package io.marquee.chassis.persistence;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseFaultsTest {

    @ParameterizedTest
    @ValueSource(strings = {"08001", "40001", "40P01", "53300", "55P03", "57P01"})
    void lostConnectionDeadlockAndLockTimeoutPass(String state) {
        assertTrue(DatabaseFaults.passes(new IllegalStateException(new SQLException("fault", state))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "42601", "22001"})
    void wrongStatementDoesNotPass(String state) {
        assertFalse(DatabaseFaults.passes(new SQLException("fault", state)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"22021", "22001", "22003", "22008"})
    void valueThatIsTooLongTooLargeOrUnstorableIsRefused(String state) {
        assertTrue(DatabaseFaults.refusesValue(new IllegalStateException(new SQLException("fault", state))));
    }

    @Test
    void otherFaultsAreNotTheValues() {
        assertFalse(DatabaseFaults.refusesValue(new SQLException("fault", "23505")));
        assertFalse(DatabaseFaults.refusesValue(new SQLException("Error in allocating a connection. Cause: …")));
        assertFalse(DatabaseFaults.refusesValue(new IllegalStateException("no SQL in it")));
    }

    @Test
    void poolWithoutAConnectionPasses() {
        assertTrue(DatabaseFaults.passes(new SQLException("Error in allocating a connection. Cause: …")));
        assertFalse(DatabaseFaults.passes(new IllegalStateException("no SQL in it")));
    }
}
