package io.marquee.system.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpHeaders;

/** What an HTTP call answered; the body is a missing node where it is no JSON. */
public record Answer(String call, int status, JsonNode body, HttpHeaders headers) {

    /** Fails with the whole body if the status is another. */
    public Answer expect(int expected) {
        assertEquals(expected, status, () -> call + " answered " + status + ": " + body);
        return this;
    }

    public Answer expectError(int expected, String code) {
        expect(expected);
        assertEquals(code, body.at("/error/code").asText(), () -> call + " answered " + body);
        return this;
    }

    public String text(String field) {
        return body.path(field).asText();
    }

    public String header(String name) {
        return headers.firstValue(name).orElse("");
    }
}
