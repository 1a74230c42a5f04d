package io.marquee.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.marquee.catalog.testing.Catalog;
import io.marquee.chassis.security.Roles;
import io.marquee.chassis.testing.ApiClient;
import io.marquee.chassis.testing.ServiceArchive;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The catalog as customers, partners and admins meet it: container, HTTP and a real database. */
@ExtendWith(ArquillianExtension.class)
class CatalogIT {

    @ArquillianResource
    private URI base;

    private Catalog catalog;
    private ApiClient anybody;
    private Catalog.Programme programme;

    @Deployment(testable = false)
    static WebArchive service() {
        return ServiceArchive.built();
    }

    @BeforeEach
    void sendProgramme() {
        catalog = new Catalog(base);
        anybody = ApiClient.at(base);
        programme = catalog.programme();
    }

    @Test
    void publishedShowCanBeBrowsed() {
        var answer = browse("");
        var theatre = answer.path("items").path(0);
        var show = theatre.path("shows").path(0);
        assertEquals("Orion " + programme.mark(), theatre.path("name").asText());
        assertEquals(0, show.path("priceFrom").decimalValue().compareTo(new java.math.BigDecimal("180")));
        assertEquals(16, availableSeats());
        assertEquals("AVAILABLE", show.path("availability").path("status").asText());
        assertTrue(show.path("startTime").asText().endsWith("T18:30:00+05:30"), show.toString());
    }

    @Test
    void browsingFiltersByDayLanguageAndFormat() {
        assertEquals(1, browse("?date=" + programme.day()).path("items").size());
        assertEquals(1, browse("?language=english&format=2d").path("items").size());
        assertEquals(
                0, browse("?date=" + programme.day().plusDays(1)).path("items").size());
        assertEquals(0, browse("?language=Kannada").path("items").size());
        assertEquals(
                "VALIDATION_ERROR", anybody.get(browsePath() + "?date=soon").errorCode());
        assertEquals(
                404,
                anybody.get("/api/v1/cities/" + UUID.randomUUID() + "/movies/" + programme.movieId() + "/shows")
                        .status());
    }

    @Test
    void moviesAreFoundByWhatIsShownWhere() {
        var here = "/api/v1/movies?city=" + programme.cityId();
        assertEquals(1, anybody.get(here).body().path("items").size());
        assertEquals(
                1,
                anybody.get(here + "&language=ENGLISH&genre=drama&date=" + programme.day())
                        .body()
                        .path("items")
                        .size());
        assertEquals(
                0, anybody.get(here + "&language=Kannada").body().path("items").size());
    }

    @Test
    void searchForgivesTyposAndAccents() {
        var admin = catalog.admin();
        var title = "Amélie Rebhuhn " + programme.mark();
        assertEquals(
                201,
                admin.post("/api/v1/movies", Map.of("title", title, "releaseDate", "2001-11-02"))
                        .status());
        Catalog.movie(anybody, title);
        var found = anybody.get("/api/v1/movies?q=amelie%20rebuhn%20" + programme.mark());
        assertEquals(title, found.body().at("/items/0/title").asText(), found.text());
        assertEquals(
                0, anybody.get("/api/v1/movies?q=%25").body().path("items").size(), "a percent sign is no wildcard");
    }

    @Test
    void listsComeInPagesThatTileThem() {
        var codes = IntStream.range(0, 5)
                .mapToObj(i -> "T" + i + "-" + programme.mark())
                .toList();
        codes.forEach(code -> assertEquals(
                201,
                programme
                        .partner()
                        .post("/api/v1/theatres", Map.of("code", code, "name", code, "cityId", programme.cityId()))
                        .status()));
        var seen = new java.util.ArrayList<String>();
        var path = "/api/v1/theatres?limit=2&city=" + programme.cityId();
        for (var cursor = ""; cursor != null; ) {
            var page = anybody.get(path + cursor).body();
            page.path("items").forEach(item -> seen.add(item.path("code").asText()));
            cursor = page.path("nextCursor").isNull()
                    ? null
                    : "&cursor=" + page.path("nextCursor").asText();
        }
        assertEquals(6, seen.size());
        assertTrue(seen.containsAll(codes), seen.toString());
        assertEquals("VALIDATION_ERROR", anybody.get(path + "&cursor=bogus").errorCode());
    }

    @Test
    void partnerCannotTouchSomeoneElsesTheatre() {
        var stranger = catalog.partner(UUID.randomUUID());
        var theatre = "/api/v1/theatres/" + programme.theatreId();
        var plan = Map.of("name", "Screen 9", "rows", List.of(Map.of("label", "A", "count", 4)));
        var facts = Map.of("code", "MINE", "name", "Mine", "cityId", programme.cityId());
        var cancel = "/api/v1/shows/" + programme.showId() + "/cancel";
        assertEquals(404, stranger.put(theatre, facts).status());
        assertEquals(404, stranger.post(theatre + "/screens", plan).status());
        assertEquals(
                404, stranger.get("/api/v1/screens/" + programme.screenId()).status());
        assertEquals(
                404,
                stranger.put("/api/v1/screens/" + programme.screenId(), plan).status());
        assertEquals(404, stranger.post(cancel, Map.of("reason", "spite")).status());
        assertEquals(201, programme.partner().post(theatre + "/screens", plan).status());
        assertEquals(
                "ALREADY_EXISTS",
                catalog.admin().post(theatre + "/screens", plan).errorCode());
    }

    @Test
    void writingNeedsARole() {
        var customer = catalog.client(UUID.randomUUID(), Roles.CUSTOMER);
        var movie = Map.of("title", "Mine", "releaseDate", "2001-11-02");
        assertEquals(401, anybody.post("/api/v1/movies", movie).status());
        assertEquals(403, customer.post("/api/v1/movies", movie).status());
        assertEquals(403, programme.partner().post("/api/v1/movies", movie).status());
        assertEquals(
                403, programme.partner().post("/api/v1/imports/movies", "[]").status());
        assertEquals(403, customer.post("/api/v1/imports/shows", "[]").status());
        assertEquals(401, anybody.post("/api/v1/shows", "{}").status());
    }

    @Test
    void wrongFieldsAreNamed() {
        var answer = catalog.admin().post("/api/v1/movies", Map.of("title", " ", "runningTimeMinutes", 0));
        assertEquals(400, answer.status());
        assertEquals(3, answer.body().at("/error/details/violations").size(), answer.text());
        var future = Map.of("title", "Best Years", "releaseDate", "2146-11-21");
        assertEquals(
                "VALIDATION_ERROR",
                catalog.admin().post("/api/v1/movies", future).errorCode());
        assertEquals(404, anybody.get("/api/v1/movies/not-an-id").status());
    }

    @Test
    void sameIdempotencyKeyGetsTheFirstAnswerAgain() {
        var admin = catalog.admin().with("Idempotency-Key", "key-" + programme.mark());
        var movie = Map.of("title", "Once " + programme.mark(), "releaseDate", "2001-11-02");
        var first = admin.post("/api/v1/movies", movie);
        var second = admin.post("/api/v1/movies", movie);
        assertEquals(201, second.status(), second.text());
        assertEquals(first.text(), second.text());
        assertEquals("true", second.header("Idempotent-Replayed").orElse(""));
    }

    @Test
    void oneOfManyThatAddTheSameAtOnceSucceedsAndNobodyFails() {
        var admin = catalog.admin();
        var movie = Map.of("title", "Rush " + programme.mark(), "releaseDate", "2001-11-02");
        var tries = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> admin.post("/api/v1/movies", movie).status()))
                .toList();
        var statuses = tries.stream().map(CompletableFuture::join).sorted().toList();
        assertEquals(List.of(201, 409, 409, 409, 409, 409, 409, 409), statuses);
    }

    private JsonNode browse(String query) {
        var answer = anybody.get(browsePath() + query);
        assertEquals(200, answer.status(), answer.text());
        return answer.body();
    }

    private String browsePath() {
        return "/api/v1/cities/" + programme.cityId() + "/movies/" + programme.movieId() + "/shows";
    }

    private int availableSeats() {
        return browse("").at("/items/0/shows/0/availability/availableSeats").asInt(-1);
    }
}
