package io.marquee.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.marquee.catalog.testing.Catalog;
import io.marquee.chassis.http.Cursor;
import io.marquee.chassis.testing.ApiClient;
import io.marquee.chassis.testing.ApiClient.Answer;
import io.marquee.chassis.testing.ServiceArchive;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the index, the database or the code itself cannot work with is refused before, by the field's name. */
@ExtendWith(ArquillianExtension.class)
class BadInputIT {

    private static final String NO_DAY = "%2B999999999-12-31";

    @ArquillianResource
    private URI base;

    private Catalog catalog;
    private ApiClient anybody;

    @Deployment(testable = false)
    static WebArchive service() {
        return ServiceArchive.built();
    }

    @BeforeEach
    void clients() {
        catalog = new Catalog(base);
        anybody = ApiClient.at(base);
    }

    @Test
    void dayThatNoShowCanHave() {
        var shows = "/api/v1/cities/" + UUID.randomUUID() + "/movies/" + UUID.randomUUID() + "/shows";
        assertRefused("date", anybody.get("/api/v1/movies?date=" + NO_DAY));
        assertRefused("date", anybody.get(shows + "?date=" + NO_DAY));
    }

    @Test
    void startOfAShowOnSuchADay() {
        var programme = catalog.programme();
        var list = "/api/v1/theatres/" + programme.theatreId() + "/shows";
        var show = Map.of(
                "screenId",
                programme.screenId(),
                "movieId",
                programme.movieId(),
                "startsAt",
                "+999999999-12-31T18:30",
                "format",
                "2D",
                "language",
                "English",
                "prices",
                Map.of("STANDARD", 180, "RECLINER", 320));
        var far = Cursor.encode("+999999999-12-31T18:30:00Z", UUID.randomUUID().toString());

        assertRefused("startsAt", programme.partner().post("/api/v1/shows", show));
        assertRefused("from", programme.partner().get(list + "?from=" + NO_DAY));
        assertRefused("cursor", programme.partner().get(list + "?cursor=" + far));
        var line = catalog.show(programme.mark(), "+999999999-12-31T18:30");
        var report =
                programme.partner().with("Content-Type", "application/x-ndjson").post("/api/v1/imports/shows", line);
        assertEquals(1, report.body().path("rejected").asInt(), report.text());
    }

    /** The cursor of a search counts places; 4294967294 is -2 to whoever reads it without a sign. */
    @Test
    void placeThatNoSearchHas() {
        for (var place : List.of("4294967294", "-1", "10001", "x")) {
            assertRefused("cursor", anybody.get("/api/v1/movies?q=slam&cursor=" + Cursor.encode(place)));
        }
    }

    /** The first is read by PostgreSQL as west of Greenwich, the second not at all, the third without summer time. */
    @Test
    void timeZoneThatTheDatabaseReadsInAnotherWay() {
        var programme = catalog.programme();
        for (var zone : List.of("UTC+05:30", "SystemV/EST5", "CET", "+05:30", "asia/kolkata")) {
            var theatre = Map.of(
                    "code", "Z-" + programme.mark(), "name", "Z", "cityId", programme.cityId(), "timeZone", zone);
            assertRefused("timeZone", programme.partner().post("/api/v1/theatres", theatre));
        }
    }

    @Test
    void nulCharacterInAQuery() {
        var forged = Cursor.encode("Bengaluru\0", UUID.randomUUID().toString());

        assertRefused("q", anybody.get("/api/v1/movies?q=%00"));
        assertRefused("genre", anybody.get("/api/v1/movies?genre=Dra%00ma"));
        assertRefused("cursor", anybody.get("/api/v1/cities?cursor=" + forged));
        assertRefused("cursor", anybody.get("/api/v1/theatres?cursor=" + forged));
    }

    @Test
    void nulCharacterInABody() {
        var programme = catalog.programme();
        var owner = programme.partner();
        var theatre = Map.of("code", "T-" + programme.mark(), "name", "Or\0ion", "cityId", programme.cityId());
        var screens = "/api/v1/theatres/" + programme.theatreId() + "/screens";
        var row = Map.of("label", "A\0", "count", 4);

        assertRefused("name", owner.post("/api/v1/theatres", theatre));
        assertRefused("rows[0].label", owner.post(screens, Map.of("name", "Screen 2", "rows", List.of(row))));
        assertRefused("reason", owner.post("/api/v1/shows/" + programme.showId() + "/cancel", Map.of("reason", "\0")));
        assertRefused("couponCode", anybody.post("/api/v1/quotes", quote(programme, "\0")));
    }

    @Test
    void seatThatIsNull() {
        var programme = catalog.programme();
        var screen = "/api/v1/screens/" + programme.screenId();

        assertRefused(
                "rows",
                programme.partner().put(screen, "{\"name\":\"S\",\"rows\":[{\"label\":\"A\",\"seats\":[null]}]}"));
    }

    /** No show with it could be sold. */
    @Test
    void seatIdThatBeginsWithAHyphen() {
        var programme = catalog.programme();
        var screen = "/api/v1/screens/" + programme.screenId();

        assertRefused(
                "rows", programme.partner().put(screen, "{\"name\":\"S\",\"rows\":[{\"label\":\"-\",\"count\":10}]}"));
    }

    private static Map<String, Object> quote(Catalog.Programme programme, String coupon) {
        return Map.of("showId", programme.showId(), "seatIds", List.of("A1"), "couponCode", coupon);
    }

    private static void assertRefused(String field, Answer answer) {
        assertEquals(400, answer.status(), answer.text());
        assertEquals("VALIDATION_ERROR", answer.errorCode(), answer.text());
        assertEquals(
                field, answer.body().at("/error/details/violations/0/field").asText(), answer.text());
    }
}
