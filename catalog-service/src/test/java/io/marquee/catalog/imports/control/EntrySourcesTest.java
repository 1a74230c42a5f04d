package io.marquee.catalog.imports.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.marquee.catalog.imports.entity.BrokenFileException;
import io.marquee.catalog.imports.entity.Entry;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EntrySourcesTest {

    @Test
    void arrayKeepsTheLineOfEachRecord() {
        var entries = json("[\n  {\"a\": 1},\n\n  {\"a\":\n 2}, {\"a\": 3}\n]\n");
        assertEquals(List.of(2L, 4L, 5L), entries.stream().map(Entry::line).toList());
        assertEquals(List.of(1L, 2L, 3L), entries.stream().map(Entry::number).toList());
    }

    @Test
    void whatIsNoObjectInAnArrayIsReportedAndPassedOver() {
        var entries = json("[1, [2, {\"b\": 3}], {\"a\": 4}]");
        assertEquals(3, entries.size());
        assertEquals("is not a JSON object", entries.get(1).fault());
        assertEquals(4, entries.get(2).data().getInt("a"));
    }

    @Test
    void brokenArrayNamesLineAndColumnAndGivesWhatIsBeforeIt() {
        var source = open("[{\"a\": 1},\n {\"a\": oops}]", false);
        assertEquals(1, source.next().orElseThrow().number());
        var broken = assertThrows(BrokenFileException.class, source::next);
        assertEquals(2, broken.line());
        assertTrue(broken.column() > 1, broken.getMessage());
    }

    @Test
    void arrayThatBreaksOffIsBroken() {
        var source = open("[{\"a\": 1}, {\"a\": ", false);
        source.next();
        assertThrows(BrokenFileException.class, source::next);
    }

    @Test
    void secondValueAfterTheArrayIsBroken() {
        var source = open("[{\"a\": 1}] [2]", false);
        source.next();
        assertThrows(BrokenFileException.class, source::next);
    }

    @Test
    void emptyFilesHaveNoRecords() {
        assertTrue(json("").isEmpty());
        assertTrue(json("[]").isEmpty());
        assertTrue(json("\n\n").isEmpty());
    }

    @Test
    void brokenLineDoesNotHarmTheOthers() {
        var entries = json("{\"a\": 1}\n\n{\"a\": \n{\"a\": 3}\n17\n");
        assertEquals(List.of(1L, 3L, 4L, 5L), entries.stream().map(Entry::line).toList());
        assertTrue(entries.get(1).fault().startsWith("is not valid JSON at column "));
        assertEquals(3, entries.get(2).data().getInt("a"));
        assertEquals("is not a JSON object", entries.get(3).fault());
    }

    /** The parser refuses them by other exceptions than those for text that is no JSON. */
    @ParameterizedTest
    @MethodSource("valuesBeyondTheParsersLimits")
    void lineBeyondTheParsersLimitsDoesNotHarmTheOthers(String value) {
        var entries = json("{\"a\": 1}\n{\"a\": " + value + "}\n{\"a\": 3}\n");
        assertEquals(
                "has a number that is too long, or is nested too deeply",
                entries.get(1).fault());
        assertEquals(2, entries.get(1).line());
        assertEquals(3, entries.get(2).data().getInt("a"));
    }

    @ParameterizedTest
    @MethodSource("valuesBeyondTheParsersLimits")
    void arrayBeyondTheParsersLimitsIsBrokenAndNamesTheLine(String value) {
        var source = open("[{\"a\": 1},\n {\"a\": " + value + "}]", false);
        assertEquals(1, source.next().orElseThrow().number());
        var broken = assertThrows(BrokenFileException.class, source::next);
        assertEquals(2, broken.line());
        assertTrue(broken.getMessage().startsWith("The file has a number that is too long, or "), broken.getMessage());
    }

    static Stream<String> valuesBeyondTheParsersLimits() {
        return Stream.of("1".repeat(1101), "1e99999999999", "[".repeat(1000) + "]".repeat(1000));
    }

    @Test
    void byteOrderMarkIsPassedOver() {
        assertEquals(1, json("\ufeff{\"a\": 1}").size());
        assertEquals(1, json("\ufeff[{\"a\": 1}]").size());
    }

    @Test
    void whatIsNotUtf8IsBrokenInsteadOfGuessed() {
        var latin1 = "[{\"title\": \"Léon\"}]".getBytes(StandardCharsets.ISO_8859_1);
        var broken = assertThrows(BrokenFileException.class, () -> all(latin1, false));
        assertTrue(broken.getMessage().contains("UTF-8"), broken.getMessage());
    }

    @Test
    void linesThatAreNotUtf8AreBrokenToo() {
        var latin1 = "{\"title\": \"Léon\"}".getBytes(StandardCharsets.ISO_8859_1);
        assertThrows(BrokenFileException.class, () -> all(latin1, false));
    }

    @Test
    void csvHeaderWithADotMakesAnObject() {
        var entries = csv("theatre,movie.title,price.STANDARD\nORION,\"Slam, again\",180.00\n");
        var data = entries.get(0).data();
        assertEquals("ORION", data.getString("theatre"));
        assertEquals("Slam, again", data.getJsonObject("movie").getString("title"));
        assertEquals("180.00", data.getJsonObject("price").getString("STANDARD"));
    }

    @Test
    void emptyCellIsAFieldThatIsNotThere() {
        assertTrue(!csv("a,b\n1,\n").get(0).data().containsKey("b"));
    }

    @Test
    void csvRowWithTooFewCellsIsReportedWithItsLine() {
        var entries = csv("a,b\n1,2\n\n3\n\"4\n4\",5\n6,7\n");
        assertEquals(List.of(2L, 4L, 5L, 7L), entries.stream().map(Entry::line).toList());
        assertEquals("has 1 cells, but the header has 2", entries.get(1).fault());
        assertEquals(2, csv("a,b\n1,2").get(0).line());
    }

    private static List<Entry> json(String text) {
        return all(text.getBytes(StandardCharsets.UTF_8), false);
    }

    private static List<Entry> csv(String text) {
        return all(text.getBytes(StandardCharsets.UTF_8), true);
    }

    private static EntrySource open(String text, boolean csv) {
        return EntrySources.open(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), csv);
    }

    private static List<Entry> all(byte[] bytes, boolean csv) {
        var source = EntrySources.open(new ByteArrayInputStream(bytes), csv);
        var entries = new ArrayList<Entry>();
        for (var entry = source.next(); entry.isPresent(); entry = source.next()) {
            entries.add(entry.get());
        }
        return entries;
    }
}
