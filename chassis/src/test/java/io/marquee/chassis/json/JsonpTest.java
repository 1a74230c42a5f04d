package io.marquee.chassis.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.json.JsonException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class JsonpTest {

    /** Parsson reads at most 1,100 digits and 999 levels, and refuses more by exceptions of its own. */
    static Stream<String> beyondTheLimits() {
        return Stream.of(
                "{\"a\":" + "1".repeat(1101) + "}",
                "{\"a\":1e99999999999}",
                "{\"a\":" + "[".repeat(1000) + "]".repeat(1000) + "}",
                "{\"a\":".repeat(1001) + "1" + "}".repeat(1001));
    }

    @ParameterizedTest
    @MethodSource("beyondTheLimits")
    void whatIsBeyondTheParsersLimitsIsNoJson(String text) {
        assertThrows(JsonException.class, () -> Jsonp.object(text));
        assertThrows(JsonException.class, () -> Jsonp.value(text));
    }

    @Test
    void whatIsWithinThemIsRead() {
        assertEquals(1, Jsonp.object("{\"a\":1}").getInt("a"));
        assertEquals(2, Jsonp.value("[1,2]").asJsonArray().getInt(1));
    }
}
