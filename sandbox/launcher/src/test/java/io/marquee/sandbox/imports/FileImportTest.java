package io.marquee.sandbox.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.marquee.sandbox.progress.Screen;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file goes to the catalog in parts, and what the catalog says about a part is about the file. */
class FileImportTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder;

    private final List<String> types = new ArrayList<>();
    private final List<String> parts = new ArrayList<>();
    private final List<Remark> rejected = new ArrayList<>();
    private final ByteArrayOutputStream screen = new ByteArrayOutputStream();

    @Test
    void jsonLinesGoInPartsAndLinesAreThoseOfTheFile() throws Exception {
        var file = IntStream.rangeClosed(1, 1_200)
                .mapToObj(i -> i % 600 == 0 ? "\nbad " + i : "{\"n\":" + i + "}")
                .collect(Collectors.joining("\n"));
        var totals = send("films.jsonl", file);
        assertEquals(3, parts.size());
        assertEquals(1_200, totals.received());
        assertEquals(2, totals.rejected());
        assertEquals(List.of(601L, 1202L), rejected.stream().map(Remark::line).toList());
        assertEquals(List.of(600L, 1200L), rejected.stream().map(Remark::record).toList());
        assertTrue(
                totals.lines().getFirst().startsWith("line  record"),
                totals.lines().toString());
        assertEquals("films: 1200 received, 1198 imported, 0 updated, 0 unchanged, 2 rejected", totals.summary());
    }

    @Test
    void eachPartOfCsvHasTheHeaderAndWholeRecords() throws Exception {
        var file = "\ufefftitle,note\n"
                + IntStream.rangeClosed(1, 501)
                        .mapToObj(i -> i == 500 ? "bad,\"two\n\"\"lines\"\"\"" : "film " + i + ",none")
                        .collect(Collectors.joining("\r\n"));
        send("films.CSV", file);
        assertEquals(List.of("text/csv", "text/csv"), types);
        assertTrue(parts.stream().allMatch(part -> part.startsWith("title,note\n")), parts.toString());
        assertTrue(parts.getFirst().endsWith("bad,\"two\n\"\"lines\"\"\"\n"), "the record is whole");
        assertEquals("title,note\nfilm 501,none\n", parts.get(1));
        assertEquals(501L, rejected.getFirst().line());
    }

    /** A theatre is several records of CSV. */
    @Test
    void theatresOfCsvAreNotTornApart() throws Exception {
        var file = Files.writeString(folder.resolve("theatres.csv"), "code\n" + "ORION\n".repeat(1_200));
        new FileImport("theatres", this::answer, quiet(), Duration.ofMillis(1)).send(file, rejected::add);
        assertEquals(1, parts.size());
    }

    @Test
    void elementsOfAnArrayKeepTheirDigitsAndTheirLines() throws Exception {
        send("films.json", "[\n {\"price\": 180.10,\n  \"n\": 1},\n {\"n\": 2, \"bad\": true}\n]\n");
        assertEquals("{\"price\":180.10,\"n\":1}\n{\"n\":2,\"bad\":true}\n", parts.getFirst());
        assertEquals(List.of("application/x-ndjson"), types);
        assertEquals(4L, rejected.getFirst().line());
    }

    @Test
    void whatIsBeforeTheFaultOfAFileIsSent() {
        var fault = assertThrows(IOException.class, () -> send("films.json", "[{\"n\":1},\n{\"n\":2},\n{oops}]"));
        assertEquals(1, parts.size());
        assertTrue(fault.getMessage().contains("at line 3"), fault.getMessage());
        assertTrue(fault.getMessage().contains("2 received"), fault.getMessage());
    }

    @Test
    void openQuotationIsNamedBeforeTheMemoryIsFull() {
        var file = "title,note\n\"open,none\n" + "film,none\n".repeat(200_000);
        var fault = assertThrows(IOException.class, () -> send("films.csv", file));
        assertTrue(fault.getMessage().contains("begins at line 2"), fault.getMessage());
    }

    @Test
    void fileThatIsNotUtf8IsRefused() throws Exception {
        var file = folder.resolve("films.jsonl");
        Files.write(file, "{\"title\":\"Am\u00e9lie\"}".getBytes(StandardCharsets.ISO_8859_1));
        var fault = assertThrows(IOException.class, () -> importer().send(file, rejected::add));
        assertTrue(fault.getMessage().contains("not UTF-8"), fault.getMessage());
    }

    @Test
    void partWithoutAnAnswerIsSentAgain() throws Exception {
        var file = Files.writeString(folder.resolve("films.jsonl"), "{\"n\":1}\n");
        var failures = new ArrayList<>(List.of("reset", "reset"));
        var totals = new FileImport(
                        "films",
                        (type, text) -> {
                            if (!failures.isEmpty()) {
                                throw new IOException(failures.removeFirst());
                            }
                            return answer(type, text);
                        },
                        quiet(),
                        Duration.ofMillis(1))
                .send(file, rejected::add);
        assertEquals(1, totals.received());
        assertTrue(screen.toString(StandardCharsets.UTF_8).contains("line 1 is sent again"));
    }

    private ImportTotals send(String name, String text) throws IOException, InterruptedException {
        return importer().send(Files.writeString(folder.resolve(name), text), rejected::add);
    }

    private FileImport importer() {
        return new FileImport("films", this::answer, quiet(), Duration.ofMillis(1));
    }

    private Screen quiet() {
        return new Screen(new PrintStream(screen, true, StandardCharsets.UTF_8), false);
    }

    /** Rejects every record with "bad" in it; counts a record for each line but the header and inner lines of a cell. */
    private JsonNode answer(String type, String text) throws IOException {
        types.add(type);
        parts.add(text);
        var records = text.replace("two\n", "two ")
                .lines()
                .skip(type.equals("text/csv") ? 1 : 0)
                .toList();
        var bad = IntStream.range(0, records.size())
                .filter(i -> records.get(i).contains("bad"))
                .mapToObj(i -> "{\"line\":1,\"record\":" + (i + 1) + ",\"message\":\"is bad\"}")
                .toList();
        return JSON.readTree("{\"received\":%d,\"imported\":%d,\"rejected\":%d,\"rejections\":[%s]}"
                .formatted(records.size(), records.size() - bad.size(), bad.size(), String.join(",", bad)));
    }
}
