package io.marquee.catalog.shows.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StartTimeTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @ParameterizedTest
    @CsvSource({
        "2027-03-27T20:00, 2027-03-27T19:00:00Z",
        "2027-03-28T20:00, 2027-03-28T18:00:00Z",
        "2027-10-30T20:00, 2027-10-30T18:00:00Z",
        "2027-10-31T20:00, 2027-10-31T19:00:00Z",
        "2027-10-31T02:30+02:00, 2027-10-31T00:30:00Z",
        "2027-10-31T02:30+01:00, 2027-10-31T01:30:00Z",
        "2027-07-01T20:00:00Z, 2027-07-01T20:00:00Z"
    })
    void wallClockIsTheTheatresAlsoAroundClockChanges(String text, Instant instant) {
        assertEquals(instant, StartTime.parse(text, BERLIN));
    }

    @Test
    void timeThatClocksSkipIsRefused() {
        var fault = assertThrows(IllegalArgumentException.class, () -> StartTime.parse("2027-03-28T02:30", BERLIN));
        assertTrue(fault.getMessage().contains("skip"));
    }

    @Test
    void timeThatClocksShowTwiceNeedsItsOffset() {
        var fault = assertThrows(IllegalArgumentException.class, () -> StartTime.parse("2027-10-31T02:30", BERLIN));
        assertTrue(fault.getMessage().contains("+02:00 or +01:00"), fault.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "tomorrow", "2027-02-30T20:00", "2027-03-28", "20:00"})
    void whatIsNoTimeIsRefused(String text) {
        assertThrows(IllegalArgumentException.class, () -> StartTime.parse(text, BERLIN));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+999999999-12-31T23:59",
                "+999999999-12-31T23:59Z",
                "-999999999-01-01T00:00",
                "2200-01-01T00:00",
                "2200-01-01T00:00+05:30"
            })
    void timeThatTheDatabaseCannotCountToIsRefused(String text) {
        var fault = assertThrows(IllegalArgumentException.class, () -> StartTime.parse(text, BERLIN));
        assertEquals("must be from 1888-01-01 to 2199-12-31", fault.getMessage());
    }
}
