package io.marquee.catalog;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.marquee.catalog.pricing.control.RecentCases;
import io.marquee.catalog.pricing.entity.PricedBooking;
import io.marquee.catalog.pricing.entity.Quote;
import io.marquee.catalog.rules.control.PricingRulesOfRelease;
import io.marquee.catalog.testing.Catalog;
import io.marquee.catalog.testing.Rows;
import io.marquee.catalog.testing.TestEngine;
import io.marquee.chassis.security.Roles;
import io.marquee.chassis.testing.ApiClient;
import io.marquee.chassis.testing.ServiceArchive;
import jakarta.json.bind.JsonbBuilder;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Analysts change the rules of a running service: container, database and the real engine. */
@ExtendWith(ArquillianExtension.class)
class RulesIT {

    private static final String PRICING = "/api/v1/rules/pricing";

    private static final double CENT = 0.001;

    @ArquillianResource
    private URI base;

    private final UUID analystId = UUID.randomUUID();
    private ApiClient analyst;
    private Catalog.Programme programme;
    private String model;
    private String examples;

    @Deployment(testable = false)
    static WebArchive service() {
        return ServiceArchive.built();
    }

    @BeforeEach
    void lookAtTheRelease() {
        var catalog = new Catalog(base);
        analyst = catalog.client(analystId, Roles.ANALYST);
        programme = catalog.programme();
        var first = rules("?version=1");
        model = first.path("model").asText();
        examples = first.path("examples").asText();
        await().atMost(Duration.ofSeconds(60))
                .until(() -> rules("").at("/versions/0/engineVersion").asInt() > 0);
    }

    /** Other tests price by the rules of the release. */
    @AfterEach
    void restoreTheRelease() {
        if (!rules("").path("model").asText().equals(model)) {
            assertEquals(200, rollBack(1, version()).status());
        }
    }

    @Test
    void releaseIsTheFirstVersion() {
        var first = rules("").path("versions");
        first = first.path(first.size() - 1);
        assertEquals("RELEASE", first.path("origin").asText());
        assertEquals("Deployed with the release", first.path("why").asText());
        assertTrue(first.path("deployedBy").isNull());
        var listed = analyst.get("/api/v1/rules").body().at("/items/0");
        assertEquals("pricing", listed.path("decision").asText());
        assertEquals("booking-pricing", listed.path("decisionId").asText());
        assertEquals(version(), listed.at("/current/version").asInt());
    }

    @Test
    void modelIsServedAsXmlToo() {
        var xml = analyst.with("Accept", "application/xml").get(PRICING + "?version=1");
        assertEquals(model, xml.text());
        assertEquals("\"1\"", xml.header("ETag").orElse(""));
    }

    @Test
    void deployedChangeIsWhatTheNextQuotationAndTheNextBookingCost() {
        var before = quoted();
        var priced = booked();
        var answer = deploy(sixty(), sixtyExamples(), version());
        assertEquals(200, answer.status(), answer.text());
        assertEquals(analystId.toString(), answer.body().path("deployedBy").asText());
        assertEquals("Third ticket cheaper", answer.body().path("why").asText());
        var sixtyPercent = before.path("discount").asDouble() * 60 / 50;
        assertEquals(sixtyPercent, quoted().path("discount").asDouble(), CENT);
        assertEquals(sixtyPercent, ((Number) booked().get("discount")).doubleValue(), CENT);
        assertEquals(before.path("total").asDouble(), ((Number) priced.get("total")).doubleValue());

        var back = rollBack(1, version());
        assertEquals(200, back.status(), back.text());
        assertEquals(1, back.body().path("restores").asInt());
        assertEquals(before, quoted());
    }

    @Test
    void refusedRulesChangeNothing() {
        var version = version();
        var before = quoted();
        var broken = deploy(sixty(), null, version);
        assertEquals("VALIDATION_ERROR", broken.errorCode(), broken.text());
        assertEquals(3, broken.body().at("/error/details/violations").size(), broken.text());
        var word = deploy(model.replace("\"NTH_TICKET_PERCENT\"", "\"NTH_TICKET\""), null, version);
        assertEquals("VALIDATION_ERROR", word.errorCode());
        assertEquals(
                "Offers, row 1, Kind",
                word.body().at("/error/details/violations/0/field").asText());
        assertEquals("VALIDATION_ERROR", deploy("no XML", null, version).errorCode());
        var noReason = Map.of("model", sixty(), "examples", sixtyExamples());
        assertEquals("VALIDATION_ERROR", basedOn(version).put(PRICING, noReason).errorCode());
        assertEquals(
                "VALIDATION_ERROR", analyst.put(PRICING, change(sixty(), null)).errorCode(), "without If-Match");
        assertEquals("INVALID_STATE", deploy(model, examples, version).errorCode(), "unchanged");
        assertEquals("INVALID_STATE", rollBack(version, version).errorCode());
        assertEquals("NOT_FOUND", rollBack(9999, version).errorCode());
        assertEquals(version, version());
        assertEquals(before, quoted());
    }

    @Test
    void ofTwoAnalystsTheSecondHearsOfTheFirst() {
        var version = version();
        var tries = IntStream.range(0, 4)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> deploy(sixty(), sixtyExamples(), version).status()))
                .toList();
        var statuses = tries.stream().map(CompletableFuture::join).sorted().toList();
        assertEquals(List.of(200, 409, 409, 409), statuses);
        assertEquals(version + 1, version());
    }

    @Test
    void trialShowsWhatChangesAndDeploysNothing() {
        booked();
        var before = quoted();
        var version = version();
        var trial = analyst.post(PRICING + "/trial", change(sixty(), null));
        assertEquals(200, trial.status(), trial.text());
        assertEquals(3, trial.body().path("broken").asInt());
        var line = line(trial.body(), "Third ticket at half price");
        assertEquals(601.8, line.at("/before/figures/total").asDouble());
        assertEquals(580.56, line.at("/after/figures/total").asDouble());
        assertEquals("Offers 1", line.at("/after/rows/0").asText(), line.toString());
        assertTrue(trial.body().path("lines").toString().contains("\"BOOKING\""), "recent bookings are tried, too");
        assertEquals(version, version());
        assertEquals(before, quoted());
        assertEquals(
                0,
                analyst.post(PRICING + "/trial", change(sixty(), sixtyExamples()))
                        .body()
                        .path("broken")
                        .asInt());
    }

    @Test
    void examplesCostTheSameInTheEngine() {
        for (var example : PricingRulesOfRelease.cases()) {
            var answer = TestEngine.decide("booking-pricing", PricingRulesOfRelease.variables(example));
            var outcome = PricingRulesOfRelease.outcome(example, answer);
            assertTrue(outcome.isSame(example.expected()), () -> example.name() + " costs " + outcome);
        }
    }

    @Test
    void bookingIsKeptOnceHoweverOftenItIsPricedAndOldOnesMakeRoom() {
        var jsonb = JsonbBuilder.create();
        var cases = new RecentCases(Rows.dataSource(), jsonb, 2);
        var quote = jsonb.fromJson("{\"currency\":\"INR\",\"seats\":[]}", Quote.class);
        List.of(10L, 10L, 11L, 12L, 12L)
                .forEach(key -> cases.keep("pricing", key, new PricedBooking(quote, "BOOKING-" + key)));
        var kept = cases.of("pricing", PricedBooking.class).stream()
                .map(recent -> recent.facts().couponCode())
                .toList();
        assertEquals(List.of("BOOKING-12", "BOOKING-11"), kept);
    }

    @Test
    void rulesAreForAnalystsOnly() {
        assertEquals(401, ApiClient.at(base).get(PRICING).status());
        assertEquals(403, programme.partner().get(PRICING).status());
        assertEquals(
                403,
                new Catalog(base)
                        .client(UUID.randomUUID(), Roles.CUSTOMER)
                        .put(PRICING, "{}")
                        .status());
        assertEquals(404, analyst.get("/api/v1/rules/nonesuch").status());
    }

    private String sixty() {
        return model.replaceFirst("<text>50</text>", "<text>60</text>");
    }

    private String sixtyExamples() {
        return examples.replace("90.00,60.00,91.80,601.80", "108.00,60.00,88.56,580.56")
                .replace("90.00,60.00,117.09,767.59", "108.00,60.00,113.85,746.35")
                .replace("252.00,120.00,170.64,1118.64", "288.00,120.00,164.16,1076.16");
    }

    private ApiClient.Answer deploy(String changed, String withExamples, int version) {
        return basedOn(version).put(PRICING, change(changed, withExamples));
    }

    private ApiClient.Answer rollBack(int to, int version) {
        return basedOn(version).post(PRICING + "/rollback", Map.of("version", to, "why", "Back again"));
    }

    private ApiClient basedOn(int version) {
        return analyst.with("If-Match", "\"" + version + "\"");
    }

    private static Map<String, Object> change(String model, String examples) {
        var change = new HashMap<String, Object>(Map.of("model", model, "why", "Third ticket cheaper"));
        change.put("examples", examples);
        return change;
    }

    private int version() {
        return rules("").path("currentVersion").asInt();
    }

    private JsonNode rules(String query) {
        var answer = analyst.get(PRICING + query);
        assertEquals(200, answer.status(), answer.text());
        return answer.body();
    }

    private static JsonNode line(JsonNode trial, String name) {
        for (var line : trial.path("lines")) {
            if (line.path("name").asText().equals(name)) {
                return line;
            }
        }
        throw new AssertionError("No line " + name + " in " + trial);
    }

    private JsonNode quoted() {
        var request = Map.of("showId", programme.showId(), "seatIds", seats(), "couponCode", "THIRD50");
        var answer = ApiClient.at(base).post("/api/v1/quotes", request);
        assertEquals(200, answer.status(), answer.text());
        return answer.body();
    }

    /** Priced by the steps of the process. */
    private Map<?, ?> booked() {
        var variables = Map.<String, Object>of(
                "showId", programme.showId().toString(), "seatIds", seats(), "couponCode", "THIRD50");
        return (Map<?, ?>) TestEngine.price(variables).get("pricing");
    }

    private static List<String> seats() {
        return List.of("A1", "A2", "A3");
    }
}
