package io.marquee.chassis.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.marquee.chassis.logging.LogContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class CorrelationTest {

    @AfterEach
    void clear() {
        LogContext.clear();
    }

    @Test
    void plausibleIdOfTheCallerIsKept() {
        assertEquals("order-4711.a_B", Correlation.start("order-4711.a_B"));
        assertEquals("order-4711.a_B", Correlation.current());
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "short", "with space in it", "line\nbreak-1", "<script>alert(1)</script>"})
    void implausibleIdIsReplaced(String given) {
        assertNotEquals(given, Correlation.start(given));
        assertEquals(36, Correlation.current().length());
    }

    @Test
    void requestIsItsOwnCauseUntilAMessageIs() {
        Correlation.start("order-4711");
        assertEquals("order-4711", Correlation.cause());
        Correlation.causedBy("event-1");
        assertEquals("event-1", Correlation.cause());
        assertEquals("order-4711", Correlation.current());
    }
}
