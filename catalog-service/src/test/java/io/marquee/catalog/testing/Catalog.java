package io.marquee.catalog.testing;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.marquee.chassis.security.Roles;
import io.marquee.chassis.testing.ApiClient;
import io.marquee.chassis.testing.TestPlatform;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Random;
import java.util.UUID;

/** Fills a catalog through its API. Every programme has names of its own, so that tests do not meet. */
public final class Catalog {

    private final URI base;

    public Catalog(URI base) {
        this.base = base;
    }

    /**
     * A city, a theatre with one screen of 16 seats (rows A and B STANDARD, J RECLINER), a film and a published show.
     *
     * @param partner client of the theatre's owner
     */
    public record Programme(
            String mark,
            LocalDate day,
            ApiClient partner,
            UUID partnerId,
            UUID cityId,
            UUID theatreId,
            UUID screenId,
            UUID movieId,
            UUID showId) {}

    public ApiClient admin() {
        return client(UUID.randomUUID(), Roles.ADMIN);
    }

    public ApiClient partner(UUID id) {
        return client(id, Roles.PARTNER);
    }

    public ApiClient client(UUID id, String... roles) {
        return ApiClient.at(base).withToken(TestPlatform.current().tokens().token(id, roles));
    }

    public Programme programme() {
        var mark = UUID.randomUUID().toString().substring(0, 8);
        var partnerId = UUID.randomUUID();
        var day = LocalDate.now().plusDays(3);
        send("theatres?partnerId=" + partnerId, theatre(mark));
        send("movies", movie(mark));
        var partner = partner(partnerId);
        send(partner, "shows", show(mark, day + "T18:30"));
        return read(mark, day, partner, partnerId);
    }

    private Programme read(String mark, LocalDate day, ApiClient partner, UUID partnerId) {
        var city = find(partner.get("/api/v1/cities?limit=100").body(), "name", "Bengaluru " + mark);
        var cityId = id(city, "cityId");
        var theatreId = id(partner.get("/api/v1/theatres?city=" + cityId).body().at("/items/0"), "theatreId");
        var theatre = partner.get("/api/v1/theatres/" + theatreId).body();
        var movieId = id(movie(partner, "Slam " + mark), "movieId");
        var shows = "/api/v1/cities/" + cityId + "/movies/" + movieId + "/shows?date=" + day;
        var show = await("the show can be browsed")
                .until(() -> partner.get(shows).body().at("/items/0/shows/0"), node -> !node.isMissingNode());
        return new Programme(
                mark,
                day,
                partner,
                partnerId,
                cityId,
                theatreId,
                id(theatre.at("/screens/0"), "screenId"),
                movieId,
                id(show, "showId"));
    }

    /** Ten letters that nothing else contains, to make titles of. */
    public static String word() {
        return new Random()
                .ints(10, 'a', 'z' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** The film of that title, as soon as searches find it. */
    public static JsonNode movie(ApiClient client, String title) {
        var path = "/api/v1/movies?q=" + URLEncoder.encode(title, StandardCharsets.UTF_8);
        return await(title + " is found")
                .until(
                        () -> client.get(path).body().at("/items/0"),
                        found -> found.path("title").asText().equals(title));
    }

    public String theatre(String mark) {
        return """
                {"code":"ORION-%1$s","name":"Orion %1$s","address":"Dr Rajkumar Road",\
                "city":{"name":"Bengaluru %1$s","country":"IN","timeZone":"Asia/Kolkata","currency":"INR"},\
                "screens":[{"name":"Screen 1","rows":[{"label":"A","count":6,"gapsAfter":[3],"accessible":[1,6]},\
                {"label":"B","count":6},{"label":"J","count":4,"type":"RECLINER","firstPosition":2}]}]}
                """.formatted(mark);
    }

    public String movie(String mark) {
        return """
                {"title":"Slam %s","releaseDate":"1998-10-09","certificate":"R","runningTimeMinutes":100,\
                "genre":"Drama","director":"Marc Levin"}
                """.formatted(mark);
    }

    public String show(String mark, String startsAt) {
        return """
                {"theatre":"ORION-%1$s","screen":"Screen 1","startsAt":"%2$s","movie":{"title":"Slam %1$s"},\
                "format":"2D","language":"English","prices":{"STANDARD":180,"RECLINER":320.50}}
                """.formatted(mark, startsAt);
    }

    /** Sends a file as admin and expects that every line is used. */
    public JsonNode send(String kind, String file) {
        return send(admin(), kind, file);
    }

    public JsonNode send(ApiClient sender, String kind, String file) {
        var answer = sender.with("Content-Type", "application/x-ndjson").post("/api/v1/imports/" + kind, file);
        assertEquals(200, answer.status(), answer.text());
        assertEquals(0, answer.body().path("rejected").asInt(), answer.text());
        return answer.body();
    }

    private static JsonNode find(JsonNode page, String field, String value) {
        for (var item : page.path("items")) {
            if (item.path(field).asText().equals(value)) {
                return item;
            }
        }
        throw new AssertionError("No " + field + " " + value + " in " + page);
    }

    private static UUID id(JsonNode node, String field) {
        return UUID.fromString(node.path(field).asText());
    }
}
