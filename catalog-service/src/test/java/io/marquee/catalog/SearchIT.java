package io.marquee.catalog;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.marquee.catalog.testing.Catalog;
import io.marquee.catalog.testing.Rows;
import io.marquee.chassis.testing.ApiClient;
import io.marquee.chassis.testing.ServiceArchive;
import io.marquee.chassis.testing.TestKafka;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Searching films, and keeping and rebuilding the index, with the real OpenSearch and the real Kafka. */
@ExtendWith(ArquillianExtension.class)
class SearchIT {

    @ArquillianResource
    private URI base;

    private Catalog catalog;
    private ApiClient anybody;
    private ApiClient admin;
    private final String mark = Catalog.word();

    @Deployment(testable = false)
    static WebArchive service() {
        return ServiceArchive.built();
    }

    @BeforeEach
    void clients() {
        catalog = new Catalog(base);
        anybody = ApiClient.at(base);
        admin = catalog.admin();
    }

    @Test
    void searchForgivesTyposAccentsAndPunctuation() {
        add("Amélie " + mark, "Spider-Man " + mark, "Ocean's Eleven " + mark, "Casablanca " + mark);
        assertFirst("Amélie " + mark, "amelie " + mark);
        assertFirst("Amélie " + mark, "AMÉLIE " + mark);
        assertFirst("Amélie " + mark, "ameilie " + mark);
        assertFirst("Casablanca " + mark, "casblanca " + mark);
        assertFirst("Casablanca " + mark, "qasablanca " + mark);
        assertFirst("Casablanca " + mark, "casa blanca " + mark);
        assertFirst("Spider-Man " + mark, "spiderman " + mark);
        assertFirst("Spider-Man " + mark, "spider man " + mark);
        assertFirst("Ocean's Eleven " + mark, "oceans eleven " + mark);
        assertFirst("Ocean's Eleven " + mark, mark + " eleven");
    }

    @Test
    void beginningsOfWordsAreFound() {
        add("The " + mark + " Redemption");
        assertFirst("The " + mark + " Redemption", mark + " rede");
        assertFirst("The " + mark + " Redemption", mark.substring(0, 6));
        assertFirst("The " + mark + " Redemption", "the " + mark.substring(0, 5));
    }

    @Test
    void theTitleItselfComesBeforeTitlesThatBeginSoAndThoseBeforeTypos() {
        var almost = mark.substring(0, 9) + (mark.endsWith("x") ? "y" : "x");
        add(almost, "Return of " + mark, mark + " Returns", mark);
        assertEquals(List.of(mark, mark + " Returns", "Return of " + mark, almost), titles(search(mark)));
    }

    @Test
    void ofEquallyGoodOnesTheOneThatIsShownComesFirst() {
        var programme = catalog.programme();
        add("A " + mark + " Story", "B " + mark + " Story");
        var second = Catalog.movie(anybody, "B " + mark + " Story");
        var show = catalog.show(programme.mark(), programme.day() + "T09:00")
                .replace("\"title\":\"Slam " + programme.mark() + "\"", "\"title\":\"B " + mark + " Story\"");
        catalog.send(programme.partner(), "shows", show);
        await("the film that is shown comes first")
                .untilAsserted(() -> assertEquals(
                        second.path("movieId").asText(),
                        search(mark + " story").at("/items/0/movieId").asText()));
    }

    @Test
    void filtersAreAboutOneAndTheSameShow() {
        var here = catalog.programme();
        var there = catalog.programme();
        var list = "/api/v1/movies?city=" + here.cityId();
        await("the film is listed")
                .untilAsserted(() ->
                        assertEquals(1, anybody.get(list).body().path("items").size()));
        var all = list + "&language=ENGLISH&genre=drama&format=2d&date=" + here.day() + "&q=slam";
        assertEquals(
                here.movieId().toString(),
                anybody.get(all).body().at("/items/0/movieId").asText());
        for (var other : List.of(
                "&language=Kannada",
                "&format=IMAX",
                "&genre=Western",
                "&date=" + here.day().plusDays(1))) {
            assertEquals(0, anybody.get(list + other).body().path("items").size(), other);
        }
        assertEquals(
                0,
                anybody.get(list + "&q=Slam%20" + there.mark())
                        .body()
                        .path("items")
                        .size());
    }

    @Test
    void listsComeInPagesThatTileThem() {
        var genre = "G" + mark;
        var titles = List.of("Ánna", "anna 2", "Berta", "Émile", "zeta", "Ärger", "Ömer");
        titles.forEach(title -> assertEquals(
                201,
                admin.post("/api/v1/movies", Map.of("title", title, "releaseDate", day(), "genre", genre))
                        .status()));
        await("all are found")
                .untilAsserted(() -> assertEquals(
                        titles.size(),
                        anybody.get("/api/v1/movies?genre=" + genre)
                                .body()
                                .path("items")
                                .size()));
        var seen = new ArrayList<String>();
        for (var cursor = ""; cursor != null; ) {
            var page = anybody.get("/api/v1/movies?limit=2&genre=" + genre + cursor)
                    .body();
            seen.addAll(titles(page));
            cursor = page.path("nextCursor").isNull()
                    ? null
                    : "&cursor=" + page.path("nextCursor").asText();
        }
        assertEquals(List.of("Ánna", "anna 2", "Ärger", "Berta", "Émile", "Ömer", "zeta"), seen);
    }

    @Test
    void whatIsNoWordFindsNothingAndFailsNowhere() {
        for (var q : List.of("%", "*", "\"", "!!!", "{}", "\\", "AND OR NOT", "title:x", "🎬")) {
            var answer = anybody.get("/api/v1/movies?q=" + encoded(q));
            assertEquals(200, answer.status(), q + ": " + answer.text());
        }
        assertEquals(0, search("%").path("items").size(), "a percent sign is no wildcard");
        assertEquals(
                "VALIDATION_ERROR",
                anybody.get("/api/v1/movies?q=" + "x".repeat(201)).errorCode());
    }

    @Test
    void anOldEventThatComesAgainDoesNotBringTheOldTitleBack() {
        add(mark);
        var movie = Catalog.movie(anybody, mark).path("movieId").asText();
        var old = Rows.events("io.marquee.movie.published.v1", movie).getFirst();
        var facts = Map.of("title", mark + " Redux", "releaseDate", day());
        assertEquals(200, admin.put("/api/v1/movies/" + movie, facts).status());
        Catalog.movie(anybody, mark + " Redux");
        TestKafka.publish("marquee.catalog", "io.marquee.movie.published.v1", movie, old);
        add(mark + " After");
        Catalog.movie(anybody, mark + " After");
        assertEquals(
                List.of(mark + " After", mark + " Redux"),
                titles(search(mark)).stream().sorted().toList());
    }

    @Test
    void reindexingLeavesNoGapAndLosesNoChange() {
        var programme = catalog.programme();
        add(mark);
        Catalog.movie(anybody, mark);
        var running = new AtomicBoolean(true);
        var searches = CompletableFuture.supplyAsync(() -> {
            var asked = 0;
            while (running.get()) {
                assertEquals(List.of(mark), titles(search(mark)));
                asked++;
            }
            return asked;
        });
        var changes = CompletableFuture.runAsync(() -> IntStream.range(0, 30)
                .forEach(i -> assertEquals(
                        200,
                        admin.put(
                                        "/api/v1/movies/" + programme.movieId(),
                                        Map.of(
                                                "title",
                                                "Slam " + programme.mark(),
                                                "releaseDate",
                                                day(),
                                                "genre",
                                                "G" + i))
                                .status())));
        // The service builds its first index by itself, and perhaps is at it still.
        var begun = await("a reindex begins")
                .atMost(Duration.ofSeconds(20))
                .until(() -> admin.post("/api/v1/search/reindexes", null), answer -> answer.status() == 202);
        var again = admin.post("/api/v1/search/reindexes", null);
        assertTrue(List.of("INVALID_STATE", "").contains(again.errorCode()), again.text());
        awaitEnd(begun.header("Location").orElseThrow());
        if (again.status() == 202) {
            awaitEnd(again.header("Location").orElseThrow());
        }
        changes.join();
        running.set(false);
        assertTrue(searches.join() > 0);
        await("the last change is in the new index")
                .atMost(Duration.ofSeconds(10))
                .until(() -> anybody.get("/api/v1/movies?genre=G29&q=Slam%20" + programme.mark())
                                .body()
                                .path("items")
                                .size()
                        == 1);
        var state = admin.get("/api/v1/search").body();
        assertEquals("SUCCEEDED", state.at("/lastReindex/status").asText(), state.toString());
    }

    @Test
    void onlyAdminsReindex() {
        var partner = catalog.partner(UUID.randomUUID());
        assertEquals(401, anybody.post("/api/v1/search/reindexes", null).status());
        assertEquals(403, partner.post("/api/v1/search/reindexes", null).status());
        assertEquals(403, partner.get("/api/v1/search").status());
        assertEquals(
                404, admin.get("/api/v1/search/reindexes/" + UUID.randomUUID()).status());
    }

    private void awaitEnd(String reindex) {
        await("the reindex ends").atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            var seen = admin.get(reindex).body();
            assertEquals("SUCCEEDED", seen.path("status").asText(), seen.toString());
            assertEquals(seen.path("total").asInt() > 0, seen.path("done").asInt() > 0, seen.toString());
        });
    }

    private void add(String... titles) {
        for (var title : titles) {
            assertEquals(
                    201,
                    admin.post(
                                    "/api/v1/movies",
                                    Map.of("title", title, "releaseDate", day(), "runningTimeMinutes", 100))
                            .status());
        }
        for (var title : titles) {
            Catalog.movie(anybody, title);
        }
    }

    private static String day() {
        return "2001-11-02";
    }

    private void assertFirst(String title, String q) {
        var found = search(q);
        assertEquals(title, found.at("/items/0/title").asText(), q + ": " + titles(found));
    }

    private JsonNode search(String q) {
        var answer = anybody.get("/api/v1/movies?q=" + encoded(q));
        assertEquals(200, answer.status(), answer.text());
        return answer.body();
    }

    private static List<String> titles(JsonNode page) {
        var titles = new ArrayList<String>();
        page.path("items").forEach(item -> titles.add(item.path("title").asText()));
        return titles;
    }

    private static String encoded(String q) {
        return URLEncoder.encode(q, StandardCharsets.UTF_8);
    }
}
