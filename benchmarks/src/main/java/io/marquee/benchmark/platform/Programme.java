package io.marquee.benchmark.platform;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

/** Opens a multiplex of its own for each run, so that seats are free and nobody else's. */
public final class Programme {

    public static final int SHOWS_PER_SCREEN = 4;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Api admin;
    private final Api anonymous;
    private final String code =
            "B" + UUID.randomUUID().toString().substring(0, 8).toUpperCase();
    private final LocalDate date = LocalDate.now().plusDays(2).with(TemporalAdjusters.next(DayOfWeek.WEDNESDAY));

    public Programme(Platform platform) {
        this.admin = platform.as("admin");
        this.anonymous = platform.api();
    }

    /** Shows of 300 seats at 180 INR, four on each screen, once booking-service knows them all. */
    public Seats open(int screens) {
        lines("movies", """
                {"title":"Film %s","releaseDate":"2026-01-02","certificate":"U","runningTimeMinutes":100}""".formatted(code));
        lines("theatres", theatre(screens));
        lines("shows", shows(screens));
        var showIds = awaitListed(screens * SHOWS_PER_SCREEN);
        showIds.forEach(this::awaitOnSale);
        return new Seats(showIds);
    }

    private String theatre(int screens) {
        var rows = Seats.ROWS.stream()
                .map(label -> """
                        {"label":"%s","count":%d}""".formatted(label, Seats.SEATS_PER_ROW))
                .collect(Collectors.joining(","));
        var all = IntStream.rangeClosed(1, screens)
                .mapToObj(screen -> """
                        {"name":"Screen %d","rows":[%s]}""".formatted(screen, rows))
                .collect(Collectors.joining(","));
        return """
                {"code":"%1$s","name":"Multiplex %1$s","address":"1 Load Road",\
                "city":{"name":"Bengaluru","country":"IN","timeZone":"Asia/Kolkata","currency":"INR"},\
                "screens":[%2$s]}""".formatted(code, all);
    }

    private String shows(int screens) {
        return IntStream.range(0, screens * SHOWS_PER_SCREEN)
                .mapToObj(number ->
                        """
                        {"theatre":"%1$s","screen":"Screen %2$d","startsAt":"%3$sT%4$02d:00",\
                        "movie":{"title":"Film %1$s","releaseDate":"2026-01-02"},"format":"2D","language":"English",\
                        "prices":{"STANDARD":180.00}}""".formatted(code, 1 + number / SHOWS_PER_SCREEN, date, 9 + 3 * (number % SHOWS_PER_SCREEN)))
                .collect(Collectors.joining("\n"));
    }

    private void lines(String kind, String lines) {
        var report = admin.postLines("/imports/" + kind, lines).expect(200);
        if (report.body().path("rejected").asInt() != 0) {
            throw new IllegalStateException("The import of " + kind + " was rejected: " + report.body());
        }
    }

    /** What was just imported is found a moment later. */
    private List<String> awaitListed(int count) {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            var showIds = showIds();
            if (showIds.size() == count) {
                return showIds;
            }
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("The catalog lists " + showIds.size() + " of " + count + " shows");
            }
            Pause.millis(200);
        }
    }

    private List<String> showIds() {
        var found = anonymous
                .get("/movies?q=" + Api.encode("Film " + code))
                .expect(200)
                .body()
                .at("/items/0");
        if (!found.path("title").asText().equals("Film " + code)) {
            return List.of();
        }
        var movie = found.path("movieId").asText();
        var cities = anonymous.get("/cities?limit=100").expect(200).body().path("items");
        return StreamSupport.stream(cities.spliterator(), false)
                .filter(city -> city.path("name").asText().equals("Bengaluru"))
                .map(city -> "/cities/" + city.path("cityId").asText() + "/movies/" + movie + "/shows?date=" + date)
                .flatMap(path -> anonymous.get(path).expect(200).body().findValuesAsText("showId").stream())
                .toList();
    }

    private void awaitOnSale(String showId) {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (anonymous.get("/shows/" + showId + "/seats").status() != 200) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("booking-service does not know show " + showId + " after " + PATIENCE);
            }
            Pause.millis(200);
        }
    }
}
