package io.marquee.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.marquee.catalog.testing.Catalog;
import io.marquee.catalog.testing.Rows;
import io.marquee.catalog.testing.TestEngine;
import io.marquee.chassis.testing.ApiClient;
import io.marquee.chassis.testing.EventSchemas;
import io.marquee.chassis.testing.ServiceArchive;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Planning, selling and pricing shows, with the real database and the real decision tables. */
@ExtendWith(ArquillianExtension.class)
class ProgrammeIT {

    /** In marquee-test.properties. */
    private static final int MOST_QUOTATIONS_A_MINUTE = 600;

    @ArquillianResource
    private URI base;

    private ApiClient anybody;
    private Catalog.Programme programme;

    @Deployment(testable = false)
    static WebArchive service() {
        return ServiceArchive.built();
    }

    @BeforeEach
    void sendProgramme() {
        anybody = ApiClient.at(base);
        programme = new Catalog(base).programme();
    }

    @Test
    void draftIsSeenByItsPartnerOnlyUntilItIsPublished() {
        var draft = plan("T09:00", Map.of());
        assertEquals(
                "DRAFT",
                programme.partner().get(show(draft)).body().path("status").asText());
        assertEquals(404, anybody.get(show(draft)).status());
        assertEquals(List.of(), Rows.events("io.marquee.show.published.v1", draft));
        for (var i = 0; i < 2; i++) {
            assertEquals(
                    200,
                    programme.partner().post(show(draft) + "/publish", null).status());
        }
        assertEquals("PUBLISHED", anybody.get(show(draft)).body().path("status").asText());
        assertEquals(1, Rows.events("io.marquee.show.published.v1", draft).size());
    }

    @Test
    void draftThatMovesToAnotherCountryIsPricedInItsCurrency() {
        var draft = plan("T09:00", Map.of());
        var catalog = new Catalog(base);
        var london = catalog.theatre("london-" + programme.mark())
                .replace(
                        "\"IN\",\"timeZone\":\"Asia/Kolkata\",\"currency\":\"INR\"",
                        "\"GB\",\"timeZone\":\"Europe/London\",\"currency\":\"GBP\"");
        catalog.send("theatres?partnerId=" + programme.partnerId(), london);
        var theatres =
                programme.partner().get("/api/v1/theatres?own=true").body().path("items");
        var theatre = theatres.findValuesAsText("theatreId").stream()
                .filter(id -> !id.equals(programme.theatreId().toString()))
                .findFirst()
                .orElseThrow();
        var screen = programme
                .partner()
                .get("/api/v1/theatres/" + theatre)
                .body()
                .at("/screens/0/screenId")
                .asText();
        var moved = body("T09:00", Map.of("screenId", screen, "prices", Map.of("STANDARD", 12.5, "RECLINER", 20)));

        assertEquals(200, programme.partner().put(show(draft), moved).status());

        assertEquals(
                200, programme.partner().post(show(draft) + "/publish", null).status());
        assertEquals("GBP", anybody.get(show(draft)).body().path("currency").asText());
        var quote = anybody.post("/api/v1/quotes", Map.of("showId", draft, "seatIds", List.of("A1")));
        assertEquals("GBP", quote.body().path("currency").asText(), quote.text());
    }

    @Test
    void everyChangeOfAPublishedShowIsTold() {
        var id = programme.showId();
        var dearer = body("T18:30", Map.of("prices", Map.of("STANDARD", 200, "RECLINER", 350)));
        assertEquals(200, programme.partner().put(show(id), dearer).status());
        assertEquals(200, programme.partner().put(show(id), dearer).status());
        var cancel = Map.of("reason", "Projector failure");
        assertEquals(200, programme.partner().post(show(id) + "/cancel", cancel).status());
        assertEquals(200, programme.partner().post(show(id) + "/cancel", cancel).status());
        assertTold("io.marquee.movie.published.v1", programme.movieId(), 1);
        assertTold("io.marquee.show.published.v1", id, 1);
        assertTold("io.marquee.show.updated.v1", id, 1);
        assertTold("io.marquee.show.cancelled.v1", id, 1);
        assertTrue(Rows.events("show-cancelled", id).getFirst().contains("Projector failure"));
        assertEquals(1, Rows.events("show-cancelled", id).size(), "its process starts once");
        assertTrue(Rows.events("io.marquee.show.updated.v1", id).get(0).contains("\"STANDARD\": 200.00"));
        assertEquals("INVALID_STATE", programme.partner().put(show(id), dearer).errorCode());
        assertEquals("CANCELLED", anybody.get(show(id)).body().path("status").asText());
    }

    private static void assertTold(String type, UUID subject, int times) {
        var events = Rows.events(type, subject);
        assertEquals(times, events.size(), type);
        events.forEach(event -> assertEquals(List.of(), EventSchemas.problems(type, event)));
    }

    @Test
    void newNameOfAPlaceIsToldOfItsShowsToCome() {
        var draft = plan("T09:00", Map.of());
        var theatre = Map.of("code", "ORION-" + programme.mark(), "name", "Orion & Sons", "cityId", programme.cityId());
        var path = "/api/v1/theatres/" + programme.theatreId();
        for (var i = 0; i < 2; i++) {
            assertEquals(200, programme.partner().put(path, theatre).status());
        }
        var told = Rows.events("io.marquee.show.updated.v1", programme.showId());
        assertEquals(1, told.size(), "an address, and the same again, are no news");
        assertTrue(told.getFirst().contains("\"theatreName\": \"Orion & Sons\""), told.getFirst());
        assertEquals(List.of(), EventSchemas.problems("io.marquee.show.updated.v1", told.getFirst()));
        var rows = List.of(Map.of("label", "A", "count", 3));
        programme.partner().put("/api/v1/screens/" + programme.screenId(), Map.of("name", "Screen One", "rows", rows));
        var again =
                Rows.events("io.marquee.show.updated.v1", programme.showId()).getLast();
        assertTrue(again.contains("\"screenName\": \"Screen One\"") && again.contains("\"J4\""), again);
        assertEquals(List.of(), Rows.events("io.marquee.show.updated.v1", draft), "nobody knows a draft");
    }

    @Test
    void publishedShowKeepsItsStart() {
        var later = programme.partner().put(show(programme.showId()), body("T19:30", Map.of()));
        assertEquals(409, later.status());
        assertEquals("INVALID_STATE", later.errorCode());
    }

    @Test
    void showKeepsTheLayoutThatItWasPlannedWith() {
        var other = Map.of("name", "Screen 1", "rows", List.of(Map.of("label", "A", "count", 3)));
        var changed = programme.partner().put("/api/v1/screens/" + programme.screenId(), other);
        assertEquals(2, changed.body().path("layoutVersion").asInt(), changed.text());
        assertEquals(
                16,
                anybody.get(show(programme.showId()))
                        .body()
                        .at("/availability/availableSeats")
                        .asInt());
        assertEquals(200, quote(List.of("J1"), null).status());
    }

    @Test
    void showOnSaleIsChangedWithItsOwnSeatsAfterTheScreenWasRebuilt() {
        var draft = plan("T09:00", Map.of());
        rebuild();
        var dearer = body("T18:30", Map.of("prices", Map.of("STANDARD", 200, "RECLINER", 350)));
        var changed = programme.partner().put(show(programme.showId()), dearer);
        assertEquals(200, changed.status(), changed.text());
        assertEquals(16, changed.body().at("/availability/availableSeats").asInt());
        var outdated = programme.partner().post(show(draft) + "/publish", null);
        assertEquals("INVALID_STATE", outdated.errorCode());
        assertTrue(outdated.text().contains("a price for each type: SOFA, STANDARD"), outdated.text());
        var priced = body("T09:00", Map.of("prices", Map.of("STANDARD", 150, "SOFA", 500)));
        assertEquals(200, programme.partner().put(show(draft), priced).status());
        var published = programme.partner().post(show(draft) + "/publish", null);
        assertEquals(5, published.body().at("/availability/availableSeats").asInt(), published.text());
        var later = programme.partner().post("/api/v1/shows", body("T13:00", Map.of()));
        assertEquals("VALIDATION_ERROR", later.errorCode(), "no price of SOFA");
    }

    private void rebuild() {
        var rows = List.of(Map.of("label", "A", "count", 3), Map.of("label", "S", "count", 2, "type", "SOFA"));
        var rebuilt = programme
                .partner()
                .put("/api/v1/screens/" + programme.screenId(), Map.of("name", "Screen 1", "rows", rows));
        assertEquals(2, rebuilt.body().path("layoutVersion").asInt(), rebuilt.text());
    }

    @Test
    void showThatIsOverIsNotCancelled() {
        Rows.run("update shows set starts_at = now() - interval '3 hours', ends_at = now() - interval '1 minute',"
                + " blocked_until = now() where id = '" + programme.showId() + "'");
        var cancel = programme.partner().post(show(programme.showId()) + "/cancel", Map.of("reason", "Flood"));
        assertEquals("INVALID_STATE", cancel.errorCode(), cancel.text());
        assertEquals(List.of(), Rows.events("show-cancelled", programme.showId()));
    }

    @Test
    void startThatTheClocksSkipOrShowTwiceIsNamed() {
        var zone = programme.partner().get("/api/v1/theatres/" + programme.theatreId());
        var body = new HashMap<String, Object>(Map.of(
                "code", zone.body().path("code").asText(),
                "name", zone.body().path("name").asText(),
                "cityId", programme.cityId(),
                "timeZone", "Europe/Berlin"));
        assertEquals(
                200,
                programme
                        .partner()
                        .put("/api/v1/theatres/" + programme.theatreId(), body)
                        .status());
        var change = ZoneId.of("Europe/Berlin")
                .getRules()
                .nextTransition(Instant.now().plus(Duration.ofDays(2)));
        var gap = change.isGap() ? change : nextOf(change);
        var overlap = change.isGap() ? nextOf(change) : change;
        var skipped = programme
                .partner()
                .post("/api/v1/shows", at(gap.getDateTimeBefore().plusMinutes(30)));
        assertEquals("VALIDATION_ERROR", skipped.errorCode(), skipped.text());
        assertTrue(skipped.text().contains("startsAt") && skipped.text().contains("skip"), skipped.text());
        var twice = overlap.getDateTimeAfter().plusMinutes(30);
        var unclear = programme.partner().post("/api/v1/shows", at(twice));
        assertEquals("VALIDATION_ERROR", unclear.errorCode(), unclear.text());
        assertTrue(unclear.text().contains("+02:00 or +01:00"), unclear.text());
        var clear = programme.partner().post("/api/v1/shows", at(twice + "+01:00"));
        assertEquals(201, clear.status(), clear.text());
        assertEquals(
                overlap.getInstant().plusSeconds(1800),
                OffsetDateTime.parse(clear.body().path("startTime").asText()).toInstant());
    }

    private static ZoneOffsetTransition nextOf(ZoneOffsetTransition change) {
        return ZoneId.of("Europe/Berlin").getRules().nextTransition(change.getInstant());
    }

    private Map<String, Object> at(Object startsAt) {
        return body("", Map.of("startsAt", startsAt.toString()));
    }

    @Test
    void partnerListsOwnTheatresAndTheirWholeProgramme() {
        var draft = plan("T09:00", Map.of());
        var cancelled = plan("T13:00", Map.of());
        programme.partner().post(show(cancelled) + "/cancel", Map.of("reason", "Flood"));
        var own = programme.partner().get("/api/v1/theatres?own=true").body().path("items");
        assertEquals(List.of(programme.theatreId().toString()), own.findValuesAsText("theatreId"));
        assertEquals(401, anybody.get("/api/v1/theatres?own=true").status());
        var shows = "/api/v1/theatres/" + programme.theatreId() + "/shows";
        var first = programme
                .partner()
                .get(shows + "?limit=2&from=" + programme.day())
                .body();
        var second = programme
                .partner()
                .get(shows + "?limit=2&cursor=" + first.path("nextCursor").asText())
                .body();
        assertEquals(List.of("DRAFT", "CANCELLED"), statuses(first));
        assertEquals(
                List.of(draft.toString(), cancelled.toString()),
                first.path("items").findValuesAsText("showId"));
        assertEquals(List.of("PUBLISHED"), statuses(second));
        var dayAfter = programme
                .partner()
                .get(shows + "?from=" + programme.day().plusDays(1))
                .body();
        assertEquals(0, dayAfter.path("items").size());
        assertEquals(
                404, new Catalog(base).partner(UUID.randomUUID()).get(shows).status());
    }

    private static List<String> statuses(JsonNode page) {
        return StreamSupport.stream(page.path("items").spliterator(), false)
                .map(show -> show.path("status").asText())
                .toList();
    }

    @Test
    void strangersNeitherSeeNorChangeWhatIsNotTheirs() {
        var draft = plan("T09:00", Map.of());
        var stranger = new Catalog(base).partner(UUID.randomUUID());
        var reason = Map.of("reason", "Flood");
        var rows = Map.of("name", "Screen 1", "rows", List.of(Map.of("label", "A", "count", 3)));
        var theatre = Map.of("code", "MINE", "name", "Mine", "cityId", programme.cityId());
        var screen = "/api/v1/screens/" + programme.screenId();
        var own = "/api/v1/theatres/" + programme.theatreId();
        assertEquals(
                List.of(404, 404, 404, 404, 404, 404, 404, 404, 404),
                List.of(
                                stranger.get(show(draft)),
                                stranger.put(show(draft), body("T09:30", Map.of())),
                                stranger.post(show(draft) + "/publish", null),
                                stranger.post(show(programme.showId()) + "/cancel", reason),
                                stranger.post("/api/v1/shows", body("T13:00", Map.of())),
                                stranger.get(screen),
                                stranger.put(screen, rows),
                                stranger.put(own, theatre),
                                stranger.post(own + "/screens", rows))
                        .stream()
                        .map(ApiClient.Answer::status)
                        .toList());
        var customer = new Catalog(base).client(UUID.randomUUID(), "customer");
        assertEquals(403, customer.post(show(draft) + "/publish", null).status());
        assertEquals(
                "DRAFT",
                programme.partner().get(show(draft)).body().path("status").asText());
    }

    @Test
    void screenIsTakenUntilItIsClean() {
        assertEquals(409, post("T20:24").status(), "the film ends at 20:10, the cleaning at 20:25");
        assertEquals(409, post("T16:36").status());
        assertEquals(201, post("T20:25").status());
        assertEquals(201, post("T16:35").status());
    }

    @Test
    void oneOfManyThatPlanAtOnceGetsTheScreen() {
        assertEquals(1, planAtOnce("T10:00"));
    }

    /** Without the constraint the check alone lets several through: the test above does test something. */
    @Test
    void withoutTheConstraintSeveralWouldGetIt() {
        Rows.run("alter table shows drop constraint shows_do_not_overlap");
        try {
            var most = IntStream.range(0, 30)
                    .map(minute -> planAtOnce("T0%d:%02d".formatted(minute % 5, minute)))
                    .filter(got -> got > 1)
                    .findFirst();
            assertTrue(most.isPresent(), "nobody overlapped in 30 rounds");
        } finally {
            Rows.run("delete from show_prices where show_id in (select id from shows where screen_id = '"
                    + programme.screenId() + "')");
            Rows.run("delete from shows where screen_id = '" + programme.screenId() + "'");
            Rows.run("alter table shows add constraint shows_do_not_overlap exclude using gist (screen_id with =,"
                    + " tstzrange(starts_at, blocked_until) with &&) where (status <> 'CANCELLED')");
        }
    }

    private int planAtOnce(String time) {
        var tries = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> post(time)))
                .toList();
        return (int) tries.stream()
                .map(CompletableFuture::join)
                .peek(answer -> assertTrue(List.of(201, 409).contains(answer.status()), answer.text()))
                .filter(answer -> answer.status() == 201)
                .count();
    }

    @Test
    void quotationIsToTheCentWhatTheProcessPrices() {
        var seats = List.of("A1", "A2", "J1");
        var quoted = quote(seats, "THIRD50");
        assertEquals(200, quoted.status(), quoted.text());
        var variables = new HashMap<String, Object>();
        variables.put("showId", programme.showId().toString());
        variables.put("seatIds", seats);
        variables.put("couponCode", "THIRD50");
        var pricing = (Map<?, ?>) TestEngine.price(variables).get("pricing");
        for (var figure : List.of("subtotal", "discount", "fees", "tax", "total")) {
            assertEquals(quoted.body().path(figure).asDouble(), ((Number) pricing.get(figure)).doubleValue(), figure);
        }
        assertEquals("THIRD50", quoted.body().at("/appliedOffers/0/code").asText());
        assertTrue(quoted.body().path("discount").asDouble() > 0);
    }

    @Test
    void processLearnsWhyItCannotPrice() {
        var booking = Map.<String, Object>of(
                "showId", programme.showId().toString(), "seatIds", List.of("Z99"), "couponCode", "NONE");
        assertEquals("SHOW_NOT_BOOKABLE", TestEngine.price(booking).get("caughtError"));
        var coupon = new HashMap<>(booking);
        coupon.put("seatIds", List.of("A1"));
        assertEquals("OFFER_NOT_APPLICABLE", TestEngine.price(coupon).get("caughtError"));
    }

    @Test
    void quotationRefusesWhatABookingWould() {
        assertEquals("SHOW_NOT_BOOKABLE", quote(List.of("Z99"), null).errorCode());
        assertEquals("SHOW_NOT_BOOKABLE", quote(List.of("A1", "A1"), null).errorCode());
        assertEquals("OFFER_NOT_APPLICABLE", quote(List.of("A1"), "THIRD50").errorCode());
        assertEquals("VALIDATION_ERROR", quote(List.of(), null).errorCode());
        var unknown = Map.of("showId", UUID.randomUUID(), "seatIds", List.of("A1"));
        assertEquals(404, anybody.post("/api/v1/quotes", unknown).status());
    }

    @Test
    void anAddressThatAsksForTooManyQuotationsIsToldToWaitAndOthersAreNot() {
        var hasty = anybody.with("X-Forwarded-For", "203.0.113.9");
        var refused = IntStream.range(0, 2 * MOST_QUOTATIONS_A_MINUTE)
                .parallel()
                .mapToObj(i -> hasty.post("/api/v1/quotes", "{}"))
                .filter(answer -> answer.status() != 400)
                .findAny()
                .orElseThrow();
        assertEquals("RATE_LIMITED", refused.errorCode(), refused::text);
        assertEquals(200, quote(List.of("A1"), null).status());
    }

    private ApiClient.Answer quote(List<String> seats, String coupon) {
        var request = new HashMap<String, Object>(Map.of("showId", programme.showId(), "seatIds", seats));
        request.put("couponCode", coupon);
        return anybody.post("/api/v1/quotes", request);
    }

    private UUID plan(String time, Map<String, Object> other) {
        var answer = programme.partner().post("/api/v1/shows", body(time, other));
        assertEquals(201, answer.status(), answer.text());
        return UUID.fromString(answer.body().path("showId").asText());
    }

    private ApiClient.Answer post(String time) {
        return programme.partner().post("/api/v1/shows", body(time, Map.of()));
    }

    private Map<String, Object> body(String time, Map<String, Object> other) {
        var body = new HashMap<String, Object>(Map.of(
                "screenId",
                programme.screenId(),
                "movieId",
                programme.movieId(),
                "startsAt",
                programme.day() + time,
                "format",
                "2D",
                "language",
                "English",
                "prices",
                Map.of("STANDARD", 180, "RECLINER", 320.5)));
        body.putAll(other);
        return body;
    }

    private static String show(UUID id) {
        return "/api/v1/shows/" + id;
    }
}
