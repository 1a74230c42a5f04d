package io.marquee.system.platform;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Shows for the tests: each call opens a cinema of its own, so that seats, offers and counts are the test's alone. */
public final class Programme {

    private static final Http ADMIN = Users.as("admin");

    private Programme() {}

    /** A show a few days ahead on a weekday, with rows A to J of ten seats at 180 INR. @return its id */
    public static String newShow() {
        return newShow(10, 10);
    }

    /**
     * The same with another number of seats.
     *
     * @param rows 1 to 26: A to Z
     * @param seats of each row: A1, A2, …
     */
    public static String newShow(int rows, int seats) {
        return newShow(ADMIN, nextWednesday().atTime(14, 30), rows, seats);
    }

    /**
     * A show of somebody's own theatre, with rows A to J of ten seats.
     *
     * @param owner an administrator or a partner
     * @param startsAt by the theatre's clock, Asia/Kolkata
     * @return its id
     */
    public static String newShow(Http owner, LocalDateTime startsAt) {
        return newShow(owner, startsAt, 10, 10);
    }

    private static String newShow(Http owner, LocalDateTime startsAt, int rows, int seats) {
        var code = "T" + UUID.randomUUID().toString().substring(0, 8).toUpperCase();
        lines(ADMIN, "movies", """
                {"title":"Film %1$s","releaseDate":"2026-01-02","certificate":"U","runningTimeMinutes":100}\
                """.formatted(code));
        // By an administrator, who may add the city, for its owner.
        var ownerId = owner.get("/users/me").expect(200).text("userId");
        lines(ADMIN, "theatres?partnerId=" + ownerId, theatre(code, rows, seats));
        lines(owner, "shows", show(code, startsAt));
        var showId = await("the show of " + code + " can be browsed")
                .atMost(Duration.ofSeconds(30))
                .until(() -> find(code, startsAt.toLocalDate()), id -> !id.isEmpty());
        await("booking-service knows the show")
                .atMost(Duration.ofSeconds(30))
                .until(() ->
                        Users.anonymous().get("/shows/" + showId + "/seats").status() == 200);
        return showId;
    }

    private static String theatre(String code, int rows, int seats) {
        var layout = IntStream.range(0, rows)
                .mapToObj(row -> "{\"label\":\"%c\",\"count\":%d}".formatted('A' + row, seats))
                .collect(Collectors.joining(","));
        return """
                {"code":"%1$s","name":"Cinema %1$s","address":"1 Test Road",\
                "city":{"name":"Bengaluru","country":"IN","timeZone":"Asia/Kolkata","currency":"INR"},\
                "screens":[{"name":"Screen 1","rows":[%2$s]}]}\
                """.formatted(code, layout);
    }

    private static String show(String code, LocalDateTime startsAt) {
        return """
                {"theatre":"%1$s","screen":"Screen 1","startsAt":"%2$s",\
                "movie":{"title":"Film %1$s","releaseDate":"2026-01-02"},"format":"2D","language":"English",\
                "prices":{"STANDARD":180.00}}\
                """.formatted(code, startsAt.truncatedTo(ChronoUnit.MINUTES));
    }

    private static LocalDate nextWednesday() {
        return LocalDate.now()
                .plusDays(2)
                .with(java.time.temporal.TemporalAdjusters.next(java.time.DayOfWeek.WEDNESDAY));
    }

    private static void lines(Http owner, String kind, String line) {
        var report = owner.send("POST", "/imports/" + kind, "application/x-ndjson", line)
                .expect(200);
        if (report.body().path("rejected").asInt() != 0) {
            throw new IllegalStateException("The import of " + kind + " was rejected: " + report.body());
        }
    }

    /** @return empty while searching or browsing does not find it */
    private static String find(String code, LocalDate date) {
        var movie = ADMIN.get("/movies?q=" + Http.encode("Film " + code))
                .expect(200)
                .body()
                .at("/items/0");
        if (!movie.path("title").asText().equals("Film " + code)) {
            return "";
        }
        var cities = ADMIN.get("/cities?limit=100").expect(200).body().path("items");
        for (var city : cities) {
            if (city.path("name").asText().equals("Bengaluru")) {
                var path = "/cities/" + city.path("cityId").asText() + "/movies/"
                        + movie.path("movieId").asText() + "/shows?date=" + date;
                return ADMIN.get(path)
                        .expect(200)
                        .body()
                        .at("/items/0/shows/0/showId")
                        .asText();
            }
        }
        throw new IllegalStateException("The catalog has no city Bengaluru: " + cities);
    }
}
