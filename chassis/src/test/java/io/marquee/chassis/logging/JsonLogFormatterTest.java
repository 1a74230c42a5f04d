package io.marquee.chassis.logging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class JsonLogFormatterTest {

    @AfterEach
    void clear() {
        LogContext.clear();
    }

    @Test
    void lineIsOneJsonObjectWithTheContextOfItsThread() {
        LogContext.put("correlationId", "c-12345678");
        LogContext.put("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01");
        LogContext.put("traceId", "4bf92f3577b34da6a3ce929d0e0e4736");
        var line = format(new LogRecord(Level.WARNING, "two\nlines \"quoted\""));
        assertEquals("WARN", line.getString("level"));
        assertEquals("booking-service", line.getString("service"));
        assertEquals("two\nlines \"quoted\"", line.getString("message"));
        assertEquals("c-12345678", line.getString("correlationId"));
        assertEquals("4bf92f3577b34da6a3ce929d0e0e4736", line.getString("traceId"));
        assertFalse(line.containsKey("traceparent"), "the trace id says it");
    }

    @Test
    void exceptionComesWithItsStack() {
        var entry = new LogRecord(Level.SEVERE, "broken");
        entry.setThrown(new IllegalStateException("why"));
        var line = format(entry);
        assertEquals("ERROR", line.getString("level"));
        assertTrue(line.getString("exception").startsWith("java.lang.IllegalStateException: why"));
    }

    private static JsonObject format(LogRecord entry) {
        var text = new JsonLogFormatter("booking-service").format(entry);
        assertEquals(text.length() - System.lineSeparator().length(), text.indexOf(System.lineSeparator()), text);
        try (var reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }
}
