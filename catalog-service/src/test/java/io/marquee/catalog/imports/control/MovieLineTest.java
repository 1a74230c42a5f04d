package io.marquee.catalog.imports.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.marquee.catalog.imports.entity.Entry;
import io.marquee.catalog.imports.entity.UnusableEntryException;
import jakarta.json.Json;
import java.io.StringReader;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MovieLineTest {

    @Test
    void listedFilmIsMapped() {
        var facts = line("""
                {"Title": "Slam", "Release Date": "Oct 09 1998", "MPAA Rating": "R", "Running Time min": 100,
                 "Major Genre": "Drama", "Director": "Marc Levin", "US Gross": 1009819}""").facts();
        assertEquals("Slam", facts.title());
        assertEquals(LocalDate.of(1998, 10, 9), facts.releaseDate());
        assertEquals("R", facts.certificate());
        assertEquals(100, facts.runningTimeMinutes());
        assertEquals("Drama", facts.genre());
        assertEquals("Marc Levin", facts.director());
    }

    @Test
    void nullMeansUnknown() {
        var line = line("""
                {"Title": "The Land Girls", "Release Date": "Jun 12 1998", "MPAA Rating": null,
                 "Running Time min": null, "Major Genre": null, "Director": null}""");
        assertNull(line.facts().director());
        assertNull(line.facts().runningTimeMinutes());
        assertTrue(line.warnings().isEmpty());
    }

    @Test
    void titleMayBeANumber() {
        assertEquals(
                "1776",
                line("{\"Title\": 1776, \"Release Date\": \"Nov 09 1972\"}")
                        .facts()
                        .title());
    }

    @Test
    void titleIsNeeded() {
        var fault = assertThrows(
                UnusableEntryException.class, () -> line("{\"Title\": null, \"Release Date\": \"Nov 09 1972\"}"));
        assertEquals("Title", fault.field());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Feb 30 1999", "1998", "Foo 09 1998", "Jun 12 98", "TBD"})
    void dateThatDoesNotExistIsRefused(String date) {
        var fault = assertThrows(
                UnusableEntryException.class, () -> line("{\"Title\": \"Odd\", \"Release Date\": \"" + date + "\"}"));
        assertEquals("Release Date", fault.field());
        assertEquals(date, fault.value());
    }

    @Test
    void ratingThatIsNoneIsLeftOutWithAWarning() {
        var line = line("{\"Title\": \"Odd\", \"Release Date\": \"Jun 12 1998\", \"MPAA Rating\": \"Open\"}");
        assertNull(line.facts().certificate());
        assertEquals("Open", line.warnings().get(0).value());
    }

    @Test
    void impossibleRunningTimeIsLeftOutWithAWarning() {
        var line = line("{\"Title\": \"Odd\", \"Release Date\": \"Jun 12 1998\", \"Running Time min\": 0}");
        assertNull(line.facts().runningTimeMinutes());
        assertEquals("Running Time min", line.warnings().get(0).field());
    }

    /** The last one has the least scale that there is, whose absolute value is no int. */
    @ParameterizedTest
    @ValueSource(strings = {"1E900000000", "1E-900000000", "1E2147483648"})
    void numberThatWouldFillTheMemoryIsRefused(String number) {
        var film = "{\"releaseDate\": \"1998-10-09\", \"title\": " + number + "}";
        var fault = assertThrows(UnusableEntryException.class, () -> line(film));
        assertEquals("title", fault.field());
    }

    @Test
    void ownFormIsReadToo() {
        var facts = line("{\"title\": \"Slam\", \"releaseDate\": \"1998-10-09\", \"runningTimeMinutes\": \"100\"}")
                .facts();
        assertEquals(LocalDate.of(1998, 10, 9), facts.releaseDate());
        assertEquals(100, facts.runningTimeMinutes());
    }

    @Test
    void objectIsNoTitle() {
        assertThrows(
                UnusableEntryException.class,
                () -> line("{\"title\": {\"en\": \"Slam\"}, \"releaseDate\": \"1998-10-09\"}"));
    }

    private static MovieLine line(String json) {
        return MovieLine.of(
                Entry.of(1, 1, Json.createReader(new StringReader(json)).readObject()));
    }
}
