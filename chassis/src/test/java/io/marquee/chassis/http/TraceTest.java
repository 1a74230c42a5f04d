package io.marquee.chassis.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.marquee.chassis.logging.LogContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class TraceTest {

    private static final String GIVEN = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    @AfterEach
    void clear() {
        LogContext.clear();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                GIVEN,
                "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-00",
                "01-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01-what-comes-later"
            })
    void traceOfTheCallerIsHandedOnAsItCame(String given) {
        Correlation.start("order-4711", given);
        assertEquals(given, Trace.current());
        assertEquals("4bf92f3577b34da6a3ce929d0e0e4736", LogContext.get(Trace.KEY));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "00",
                "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-0000000000000000-01",
                "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01-more",
                "ff-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01\n{}"
            })
    void whatIsNoTraceBeginsOne(String given) {
        Correlation.start("order-4711", given);
        assertNotEquals(given, Trace.current());
        assertTrue(Trace.isValid(Trace.current()), Trace.current());
        assertEquals(Trace.current().substring(3, 35), LogContext.get(Trace.KEY));
    }

    @Test
    void anotherCorrelationIdStaysInTheTrace() {
        Correlation.start("order-4711", GIVEN);
        Correlation.start("order-4712");
        assertEquals(GIVEN, Trace.current());
    }
}
