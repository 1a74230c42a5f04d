package io.marquee.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.marquee.system.platform.Answer;
import io.marquee.system.platform.Http;
import io.marquee.system.platform.Imports;
import io.marquee.system.platform.Parts;
import io.marquee.system.platform.Users;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Programmes that are large: drafts, so that the other services are not busy with them for the tests that follow. */
class ImportIT {

    /** {@code -Dimport.shows=100000} for a whole year of a large chain. */
    private static final int SHOWS = Integer.getInteger("import.shows", 10_000);

    /** As long as the edge waits for an import. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private static final int SCREENS = 100;
    /** A film of 90 minutes and 15 of cleaning: a start every two hours. */
    private static final int STARTS_A_DAY = 12;

    private final Http admin = Users.as("admin");
    private final String code =
            "BIG" + UUID.randomUUID().toString().substring(0, 8).toUpperCase();

    @TempDir
    private Path folder;

    @BeforeEach
    void openTheatre() {
        var screens = IntStream.rangeClosed(1, SCREENS)
                .mapToObj("{\"name\":\"Screen %d\",\"rows\":[{\"label\":\"A\",\"count\":4}]}"::formatted)
                .collect(Collectors.joining(","));
        assertCounts(send("theatres", "application/x-ndjson", """
                {"code":"%1$s","name":"Cinema %1$s","city":{"name":"Bengaluru","country":"IN","timeZone":"Asia/Kolkata",\
                "currency":"INR"},"screens":[%2$s]}\
                """.formatted(code, screens)), 1, 1, 0, 0, 0);
        assertCounts(send("movies", "application/x-ndjson", """
                {"title":"Film %s","releaseDate":"2026-01-02","runningTimeMinutes":90}""".formatted(code)), 1, 1, 0, 0, 0);
    }

    /** The service that takes it in has a heap of a few hundred megabytes, and goes on answering. */
    @Test
    void wholeProgrammeIsImportedAndMayBeSentAgain() {
        var before = Parts.process("catalog-service").pid();
        var file = head() + shows(0, SHOWS);
        assertCounts(send("shows", "text/csv", file), SHOWS, SHOWS, 0, 0, 0);
        assertCounts(send("shows", "text/csv", file), SHOWS, 0, 0, SHOWS, 0);
        assertEquals(before, Parts.process("catalog-service").pid());
    }

    @Test
    void commandNamesTheLinesOfTheFileThatAreRejected() throws IOException {
        var overlap = show(0, 0).replace("T00:00", "T00:30");
        var file = Files.writeString(
                folder.resolve("shows.csv"),
                head() + shows(0, 700) + overlap + shows(700, 1_300) + "NOWHERE,Screen 1,2027-01-01T10:00,,,,,\n");
        var report = folder.resolve("rejected.jsonl");
        var run = Imports.run("shows", file, report);
        assertEquals(1, run.exitCode(), run.printed());
        assertTrue(
                run.printed().contains("1302 received, 1300 imported, 0 updated, 0 unchanged, 2 rejected"),
                run.printed());
        assertEquals(
                List.of("702", "1303"),
                Files.readAllLines(report).stream()
                        .map(line -> line.replaceAll(".*\"line\":(\\d+).*", "$1"))
                        .toList());
        assertTrue(run.printed().contains("The screen is taken at that time"), run.printed());
        var clean = Files.writeString(folder.resolve("clean.csv"), head() + shows(0, 1_300));
        var again = Imports.run("shows", clean, report);
        assertEquals(0, again.exitCode(), again.printed());
        assertTrue(again.printed().contains("1300 unchanged, 0 rejected"), again.printed());
    }

    private static String head() {
        return "theatre,screen,startsAt,movie.title,format,language,price.STANDARD,publish\n";
    }

    private String shows(int from, int to) {
        return IntStream.range(from, to).mapToObj(this::show).collect(Collectors.joining());
    }

    private String show(int number) {
        return show(number % SCREENS, number / SCREENS);
    }

    private String show(int screen, int start) {
        return "%s,Screen %d,%sT%02d:00,Film %s,2D,English,180.00,false\n"
                .formatted(
                        code,
                        screen + 1,
                        LocalDate.now().plusDays(3 + start / STARTS_A_DAY),
                        start % STARTS_A_DAY * 2,
                        code);
    }

    private Answer send(String kind, String type, String file) {
        return admin.send("POST", "/imports/" + kind, type, file, PATIENCE).expect(200);
    }

    private static void assertCounts(
            Answer report, int received, int imported, int updated, int unchanged, int rejected) {
        assertEquals(
                List.of(received, imported, updated, unchanged, rejected),
                List.of("received", "imported", "updated", "unchanged", "rejected").stream()
                        .map(count -> report.body().path(count).asInt(-1))
                        .toList(),
                report.toString());
    }
}
