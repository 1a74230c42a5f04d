package io.marquee.sandbox.demo;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ProgrammeTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final Duration CLEANING = Duration.ofMinutes(15);

    @Test
    void showsAreOnTheNextDaysOnly() throws IOException {
        for (var show : shows()) {
            var day = startsAt(show).toLocalDate();
            assertTrue(day.isAfter(TODAY) && !day.isAfter(TODAY.plusDays(7)), show.toString());
            assertFalse(show.has("time"));
        }
    }

    @Test
    void noTwoShowsMeetOnAScreen() throws IOException {
        var minutes = runningTimes();
        var byScreen = shows().stream()
                .collect(Collectors.groupingBy(show ->
                        show.path("theatre").asText() + show.path("screen").asText()));
        for (var screen : byScreen.values()) {
            screen.sort(Comparator.comparing(ProgrammeTest::startsAt));
            for (int i = 1; i < screen.size(); i++) {
                var before = screen.get(i - 1);
                var free = startsAt(before)
                        .plusMinutes(
                                minutes.get(before.path("movie").path("title").asText()))
                        .plus(CLEANING);
                assertFalse(free.isAfter(startsAt(screen.get(i))), screen.get(i).toString());
            }
        }
    }

    private static LocalDateTime startsAt(JsonNode show) {
        return LocalDateTime.parse(show.path("startsAt").asText());
    }

    private static List<JsonNode> shows() throws IOException {
        return parse(Programme.shows(TODAY));
    }

    private static Map<String, Integer> runningTimes() throws IOException {
        var minutes = new HashMap<String, Integer>();
        try (var movies = ProgrammeTest.class.getResourceAsStream("/programme/movies.jsonl")) {
            for (var movie : parse(new String(movies.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8))) {
                minutes.put(
                        movie.path("title").asText(),
                        movie.path("runningTimeMinutes").asInt());
            }
        }
        return minutes;
    }

    private static List<JsonNode> parse(String lines) throws IOException {
        var json = new ObjectMapper();
        var parsed = new ArrayList<JsonNode>();
        for (var line : lines.lines().toList()) {
            parsed.add(json.readTree(line));
        }
        return parsed;
    }
}
