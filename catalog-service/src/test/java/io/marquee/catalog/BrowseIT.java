package io.marquee.catalog;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.marquee.catalog.testing.Catalog;
import io.marquee.catalog.testing.Counters;
import io.marquee.catalog.testing.Rows;
import io.marquee.chassis.testing.ApiClient;
import io.marquee.chassis.testing.ServiceArchive;
import io.marquee.chassis.testing.TestKafka;
import io.marquee.chassis.testing.TestOpenSearch;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The browse call with its cache, the index and the database behind it: fast, and never behind for long. */
@ExtendWith(ArquillianExtension.class)
class BrowseIT {

    private static final Duration SEEN_WITHIN = Duration.ofSeconds(2);
    /** As in marquee-test.properties. */
    private static final int MOST_REQUESTS_A_MINUTE = 3000;

    @ArquillianResource
    private URI base;

    private Catalog catalog;
    private ApiClient anybody;
    private Catalog.Programme programme;
    private Counters counters;

    @Deployment(testable = false)
    static WebArchive service() {
        return ServiceArchive.built();
    }

    @BeforeEach
    void sendProgramme() {
        catalog = new Catalog(base);
        anybody = ApiClient.at(base);
        programme = catalog.programme();
        counters = new Counters(base);
    }

    @Test
    void seatEventsAreSeenWithinTwoSecondsAndTwiceOrLateKeepTheCountRight() {
        var first = UUID.randomUUID();
        var second = UUID.randomUUID();
        var id = UUID.randomUUID();
        seats(id, "reserved", first, "A1", "A2");
        awaitAvailability(14, "AVAILABLE");
        seats(id, "reserved", first, "A1", "A2");
        seats(UUID.randomUUID(), "reserved", first, "A1", "A2");
        seats(UUID.randomUUID(), "reserved", second, "A1");
        seats(UUID.randomUUID(), "released", first, "A1", "A2");
        seats(UUID.randomUUID(), "released", first, "A1", "A2");
        awaitAvailability(15, "AVAILABLE");
        seats(UUID.randomUUID(), "sold", second, "A1");
        seats(UUID.randomUUID(), "reserved", second, "A1");
        seats(
                UUID.randomUUID(),
                "sold",
                second,
                "A2",
                "A3",
                "A4",
                "A5",
                "A6",
                "B1",
                "B2",
                "B3",
                "B4",
                "B5",
                "B6",
                "J1");
        awaitAvailability(3, "FAST_FILLING");
        assertEquals(
                List.of("SOLD"),
                Rows.texts(
                        "select status from seat_claims where show_id = ? and booking_id = ? and seat_id = 'A1'",
                        programme.showId(),
                        second));
        seats(UUID.randomUUID(), "sold", second, "J2", "J3", "J4");
        awaitAvailability(0, "SOLD_OUT");
    }

    /** Such as dead letters that are sent again. The last event shows that those before it were applied. */
    @Test
    void whatABookingGaveBackNoLateEventClaimsForIt() {
        var expired = UUID.randomUUID();
        var cancelled = UUID.randomUUID();
        seats(UUID.randomUUID(), "reserved", expired, "A1", "A2");
        seats(UUID.randomUUID(), "released", expired, "A1", "A2");
        seats(UUID.randomUUID(), "reserved", expired, "A1", "A2");
        seats(UUID.randomUUID(), "released", cancelled, "A3");
        seats(UUID.randomUUID(), "reserved", cancelled, "A3");
        seats(UUID.randomUUID(), "sold", cancelled, "A3");
        seats(UUID.randomUUID(), "reserved", UUID.randomUUID(), "A1", "B1", "B2", "B3");
        awaitAvailability(12, "AVAILABLE");
    }

    @Test
    void changesOfTheProgrammeAreSeenWithinTwoSeconds() {
        var show = Map.of(
                "screenId",
                programme.screenId(),
                "movieId",
                programme.movieId(),
                "startsAt",
                programme.day() + "T18:30",
                "format",
                "2D",
                "language",
                "English",
                "prices",
                Map.of("STANDARD", 210.5, "RECLINER", 350));
        assertEquals(
                200,
                programme
                        .partner()
                        .put("/api/v1/shows/" + programme.showId(), show)
                        .status());
        awaitSeen("/items/0/shows/0/priceFrom", "210.5");

        var theatre =
                Map.of("code", "ORION-" + programme.mark(), "name", "Orion Renamed", "cityId", programme.cityId());
        assertEquals(
                200,
                programme
                        .partner()
                        .put("/api/v1/theatres/" + programme.theatreId(), theatre)
                        .status());
        awaitSeen("/items/0/name", "Orion Renamed");

        var screen = Map.of("name", "Screen One", "rows", List.of(Map.of("label", "A", "count", 6)));
        assertEquals(
                200,
                programme
                        .partner()
                        .put("/api/v1/screens/" + programme.screenId(), screen)
                        .status());
        awaitSeen("/items/0/shows/0/screenName", "Screen One");

        var cancel = Map.of("reason", "Projector failure");
        assertEquals(
                200,
                programme
                        .partner()
                        .post("/api/v1/shows/" + programme.showId() + "/cancel", cancel)
                        .status());
        awaitSeen("/items/0/shows/0/showId", "");
    }

    @Test
    void theSameQuestionAgainIsAnsweredFromTheCache() {
        browse("");
        await("the cache answers").untilAsserted(() -> {
            var hits = counters.of("cache_requests_total", "cache=\"browse\"", "result=\"hit\"");
            pauseForTheAnswerKeptHere();
            browse("");
            assertTrue(
                    counters.of("cache_requests_total", "cache=\"browse\"", "result=\"hit\"") > hits, counters::text);
        });
        var fromIndex = counters.of("browse_answers_total", "source=\"index\"");
        browse("?language=ENGLISH");
        assertTrue(counters.of("browse_answers_total", "source=\"index\"") > fromIndex);
    }

    @Test
    void anAnswerAtHandIsSentAsItWasTheFirstTime() {
        pauseForTheAnswerKeptHere();
        var first = anybody.get(path());
        await("an answer at hand is sent").untilAsserted(() -> {
            var before = sentFromHand();
            anybody.get(path());
            var again = anybody.get(path());
            var notChanged = anybody.with("If-None-Match", first.header("ETag").orElseThrow())
                    .get(path());
            assertTrue(sentFromHand() > before + 1, counters::text);
            assertEquals(first.text(), again.text());
            assertEquals(headers(first), headers(again));
            assertEquals(304, notChanged.status());
            assertEquals(first.header("ETag"), notChanged.header("ETag"));
            assertTrue(notChanged.header("X-Correlation-Id").isPresent());
        });
        assertEquals(406, anybody.with("Accept", "text/csv").get(path()).status());
        assertEquals(405, anybody.delete(path()).status());
    }

    private double sentFromHand() {
        return counters.of("cache_requests_total", "cache=\"browse\"", "result=\"at-hand\"");
    }

    /** All but those that are another with each answer. */
    private static Map<String, List<String>> headers(ApiClient.Answer answer) {
        var headers = new HashMap<>(answer.headers().map());
        headers.keySet().removeIf(name -> name.equalsIgnoreCase("date"));
        headers.computeIfPresent("x-correlation-id", (name, ids) -> List.of("one of " + ids.size()));
        return headers;
    }

    @Test
    void anUnchangedAnswerIsNotSentAgain() {
        var first = anybody.get(path());
        var tag = first.header("ETag").orElseThrow();
        assertEquals("no-cache", first.header("Cache-Control").orElse(""));
        assertEquals(304, anybody.with("If-None-Match", tag).get(path()).status());
        seats(UUID.randomUUID(), "reserved", UUID.randomUUID(), "B1");
        awaitAvailability(15, "AVAILABLE");
        assertEquals(200, anybody.with("If-None-Match", tag).get(path()).status());
    }

    @Test
    void cacheIndexAndDatabaseGiveTheSameAnswer() {
        var admin = catalog.admin();
        var names = List.of("Ångström", "apollo", "Zebra", "Éden", "edena");
        for (var name : names) {
            var code = "T" + names.indexOf(name) + "-";
            var theatre =
                    catalog.theatre(programme.mark()).replace("ORION-", code).replace("\"Orion ", "\"" + name + " ");
            catalog.send(admin, "theatres?partnerId=" + programme.partnerId(), theatre);
            var show =
                    catalog.show(programme.mark(), programme.day() + "T09:00").replace("ORION-", code);
            catalog.send(programme.partner(), "shows", show);
        }
        await("all theatres are in the index")
                .until(() -> browse("").path("items").size(), equalTo(names.size() + 1));
        var fromIndex = pages(2);
        TestOpenSearch.freeze();
        try {
            // A change that the index cannot take, so that it falls behind.
            seats(UUID.randomUUID(), "reserved", UUID.randomUUID(), "A1");
            awaitAvailabilityOf("Orion", 15);
            var skipped = counters.of("cache_requests_total", "cache=\"browse\"", "result=\"skipped\"");
            await("cache and index are left out").until(() -> {
                browse("");
                return counters.of("cache_requests_total", "cache=\"browse\"", "result=\"skipped\"") > skipped;
            });
            var fromDatabase = pages(2);
            assertEquals(withoutAvailability(fromIndex), withoutAvailability(fromDatabase));
        } finally {
            TestOpenSearch.thaw();
        }
        assertEquals(
                List.of("Ångström", "apollo", "Éden", "edena", "Orion", "Zebra"),
                fromIndex.stream()
                        .map(theatre -> theatre.path("name").asText().replace(" " + programme.mark(), ""))
                        .toList());
        awaitIndexIsUpToDate();
    }

    @Test
    void aFrozenIndexDelaysAFewAndLosesNothing() {
        browse("");
        TestOpenSearch.freeze();
        try {
            var begin = System.nanoTime();
            IntStream.range(0, 20).forEach(i -> browse("?limit=" + (i + 1)));
            assertEquals(
                    programme.movieId().toString(),
                    anybody.get("/api/v1/movies?q=Slam%20" + programme.mark())
                            .body()
                            .at("/items/0/movieId")
                            .asText());
            assertTrue(System.nanoTime() - begin < Duration.ofSeconds(20).toNanos(), "a breaker spares the others");

            seats(UUID.randomUUID(), "reserved", UUID.randomUUID(), "A1");
            awaitAvailability(15, "AVAILABLE");
        } finally {
            TestOpenSearch.thaw();
        }
        awaitIndexIsUpToDate();
        assertEquals(
                15,
                browse("").at("/items/0/shows/0/availability/availableSeats").asInt());
    }

    @Test
    void whatCannotBeAppliedGoesToTheDeadLettersAndHoldsNobodyUp() {
        TestKafka.publish("marquee.catalog", "io.marquee.show.updated.v1", "no-id", "{}");
        seats(UUID.randomUUID(), "reserved", UUID.randomUUID(), "A1");
        awaitAvailability(15, "AVAILABLE");
        assertTrue(TestKafka.deadLetters("marquee.catalog").stream().anyMatch(reason -> reason.contains("no-id")));
    }

    @Test
    void unknownCitiesAndFilmsAre404() {
        var nowhere = "/api/v1/cities/" + UUID.randomUUID() + "/movies/" + programme.movieId() + "/shows";
        var nothing = "/api/v1/cities/" + programme.cityId() + "/movies/" + UUID.randomUUID() + "/shows";
        assertEquals(404, anybody.get(nowhere).status());
        assertEquals(404, anybody.get(nothing).status());
        assertEquals(
                "VALIDATION_ERROR",
                anybody.get(path() + "?language=" + "x".repeat(61)).errorCode());
    }

    @Test
    void anAddressThatAsksTooOftenIsToldToWaitAndOthersAreNot() {
        var hasty = anybody.with("X-Forwarded-For", "203.0.113.7");
        var refused = IntStream.range(0, 2 * MOST_REQUESTS_A_MINUTE)
                .parallel()
                .mapToObj(i -> hasty.get(path()))
                .filter(answer -> answer.status() != 200)
                .findAny()
                .orElseThrow();
        assertEquals(429, refused.status(), refused::text);
        assertEquals("RATE_LIMITED", refused.errorCode());
        assertEquals("1", refused.header("Retry-After").orElse(""));
        assertEquals(
                200, anybody.with("X-Forwarded-For", "203.0.113.8").get(path()).status());
    }

    /** Answers of one replica are kept for a quarter of a second there; after that the cache is asked. */
    private static void pauseForTheAnswerKeptHere() {
        await().pollDelay(Duration.ofMillis(300)).until(() -> true);
    }

    private List<JsonNode> pages(int limit) {
        var theatres = new java.util.ArrayList<JsonNode>();
        for (var cursor = ""; cursor != null; ) {
            var page = browse("?limit=" + limit + cursor);
            page.path("items").forEach(theatres::add);
            cursor = page.path("nextCursor").isNull()
                    ? null
                    : "&cursor=" + page.path("nextCursor").asText();
        }
        assertEquals(theatres.size(), new HashSet<>(theatres).size());
        return theatres;
    }

    private static List<String> withoutAvailability(List<JsonNode> theatres) {
        return theatres.stream()
                .map(theatre -> theatre.toString().replaceAll("\"availability\":\\{[^}]*}", ""))
                .collect(Collectors.toList());
    }

    private void seats(UUID id, String what, UUID booking, String... seatIds) {
        var data = "{\"showId\":\"%s\",\"bookingId\":\"%s\",\"seatIds\":[%s],\"reason\":null}"
                .formatted(
                        programme.showId(),
                        booking,
                        List.of(seatIds).stream()
                                .map(seat -> "\"" + seat + "\"")
                                .collect(Collectors.joining(",")));
        TestKafka.publish(id, "marquee.bookings", "io.marquee.seat." + what + ".v1", programme.showId(), data);
    }

    private void awaitAvailability(int seats, String status) {
        awaitSeen(
                "/items/0/shows/0/availability", "{\"availableSeats\":%d,\"status\":\"%s\"}".formatted(seats, status));
    }

    private void awaitAvailabilityOf(String theatre, int seats) {
        await().atMost(SEEN_WITHIN).until(() -> {
            for (var item : browse("").path("items")) {
                if (item.path("name").asText().startsWith(theatre)) {
                    return item.at("/shows/0/availability/availableSeats").asInt() == seats;
                }
            }
            return false;
        });
    }

    private void awaitSeen(String place, String value) {
        await(place + " is " + value)
                .atMost(SEEN_WITHIN)
                .pollInterval(Duration.ofMillis(50))
                .until(
                        () -> {
                            var seen = browse("").at(place);
                            return seen.isValueNode() || seen.isMissingNode() ? seen.asText() : seen.toString();
                        },
                        equalTo(value));
    }

    private void awaitIndexIsUpToDate() {
        await("index and cache are up to date")
                .atMost(Duration.ofSeconds(30))
                .until(() -> Rows.texts("select count(*)::text from search_pending"), equalTo(List.of("0")));
    }

    private JsonNode browse(String query) {
        var answer = anybody.get(path() + query);
        assertEquals(200, answer.status(), answer.text());
        return answer.body();
    }

    private String path() {
        return "/api/v1/cities/" + programme.cityId() + "/movies/" + programme.movieId() + "/shows";
    }
}
