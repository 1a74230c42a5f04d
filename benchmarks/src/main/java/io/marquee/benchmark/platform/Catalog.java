package io.marquee.benchmark.platform;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Fills the catalog with films, theatres and shows that are not asked for, but are there. */
public final class Catalog {

    private static final List<String> FIRST = List.of(
            "Silent",
            "Golden",
            "Broken",
            "Hidden",
            "Crimson",
            "Distant",
            "Frozen",
            "Gentle",
            "Hollow",
            "Lonely",
            "Midnight",
            "Northern",
            "Painted",
            "Restless",
            "Scarlet",
            "Twisted",
            "Velvet",
            "Wandering",
            "Yellow",
            "Burning");
    private static final List<String> SECOND = List.of(
            "River",
            "Garden",
            "Window",
            "Harbour",
            "Mountain",
            "Letter",
            "Station",
            "Mirror",
            "Orchard",
            "Palace",
            "Bridge",
            "Lantern",
            "Desert",
            "Island",
            "Market",
            "Forest",
            "Tower",
            "Valley",
            "Village",
            "Shadow");
    private static final List<String> THIRD =
            List.of("Returns", "Awakens", "Forgotten", "Revisited", "Unbound", "Tonight", "Forever", "Divided");

    private static final int CITIES = 50;
    private static final int SCREENS = 10;
    private static final int SHOWS_OF_A_SCREEN = 20;
    private static final int SHOWS_OF_A_THEATRE = SCREENS * SHOWS_OF_A_SCREEN;
    private static final int HOURS_BETWEEN = 3;
    private static final int LINES = 2_000;
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final LocalDateTime FIRST_SHOW =
            LocalDateTime.now().toLocalDate().plusDays(2).atStartOfDay();

    private final Platform platform;
    private final String code =
            "C" + UUID.randomUUID().toString().substring(0, 8).toUpperCase();
    private int theatres;

    public Catalog(Platform platform) {
        this.platform = platform;
    }

    /**
     * Adds theatres in 50 cities with so many shows, and films that they show in turn.
     *
     * @param films 1 to 3,200; those that are there already are not added again
     * @return the titles of the films
     */
    public List<String> grow(int films, int shows) {
        var titles = IntStream.range(0, films).mapToObj(Catalog::title).toList();
        send("movies", films, number -> """
                {"title":"%s","releaseDate":"2026-01-02","certificate":"U","runningTimeMinutes":100}""".formatted(titles.get(number)));
        var from = theatres;
        theatres += (shows + SHOWS_OF_A_THEATRE - 1) / SHOWS_OF_A_THEATRE;
        send("theatres", theatres - from, number -> theatre(from + number));
        send("shows", shows, number -> show(from, number, titles));
        return titles;
    }

    /** Returns when all that was added can be found. */
    public void awaitShown() {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (platform.as("admin")
                        .get("/search")
                        .expect(200)
                        .body()
                        .path("secondsBehind")
                        .asDouble()
                > 0) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("The search index is behind, even after " + PATIENCE);
            }
            Pause.millis(1000);
        }
    }

    private void send(String kind, int count, IntFunction<String> line) {
        var admin = platform.as("admin");
        for (var from = 0; from < count; from += LINES) {
            var lines = IntStream.range(from, Math.min(count, from + LINES))
                    .mapToObj(line)
                    .collect(Collectors.joining("\n"));
            var report = admin.postLines("/imports/" + kind, lines).expect(200);
            if (report.body().path("rejected").asInt() != 0) {
                throw new IllegalStateException("The import of " + kind + " was rejected: " + report.body());
            }
        }
    }

    private static String title(int number) {
        var words = new ArrayList<String>();
        words.add(FIRST.get(number % FIRST.size()));
        var rest = number / FIRST.size();
        words.add(SECOND.get(rest % SECOND.size()));
        words.add(THIRD.get(rest / SECOND.size()));
        return String.join(" ", words);
    }

    private String theatre(int number) {
        var screens = IntStream.rangeClosed(1, SCREENS)
                .mapToObj(screen -> """
                        {"name":"Screen %d","rows":[{"label":"A","count":10}]}""".formatted(screen))
                .collect(Collectors.joining(","));
        return """
                {"code":"%1$s-%2$d","name":"Palace %1$s %2$d","address":"%2$d Other Road",\
                "city":{"name":"Town %3$d","country":"IN","timeZone":"Asia/Kolkata","currency":"INR"},\
                "screens":[%4$s]}""".formatted(code, number, number % CITIES, screens);
    }

    private String show(int firstTheatre, int number, List<String> titles) {
        var ofTheatre = number % SHOWS_OF_A_THEATRE;
        return """
                {"theatre":"%s-%d","screen":"Screen %d","startsAt":"%s",\
                "movie":{"title":"%s","releaseDate":"2026-01-02"},"format":"2D","language":"English",\
                "prices":{"STANDARD":180.00}}""".formatted(
                        code,
                        firstTheatre + number / SHOWS_OF_A_THEATRE,
                        1 + ofTheatre / SHOWS_OF_A_SCREEN,
                        FIRST_SHOW.plusHours((long) HOURS_BETWEEN * (ofTheatre % SHOWS_OF_A_SCREEN)),
                        titles.get(number % titles.size()));
    }
}
