package io.marquee.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.marquee.system.platform.Answer;
import io.marquee.system.platform.Bookings;
import io.marquee.system.platform.Http;
import io.marquee.system.platform.Programme;
import io.marquee.system.platform.Users;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An analyst changes an offer while bookings are under way: the third ticket at 60 instead of 50 percent off. */
class RulesIT {

    private static final String PRICING = "/rules/pricing";
    private static final String REASON = "Third ticket at 40 %";
    private static final String OFFER = "THIRD50";
    private static final String[] SEATS = {"A1", "A2", "A3"};

    private final Http analyst = Users.as("analyst");
    private int first;
    private String model;

    @BeforeEach
    void copyOut() {
        var rules = analyst.get(PRICING).expect(200).body();
        first = rules.path("currentVersion").asInt();
        model = rules.path("model").asText();
    }

    @AfterEach
    void restore() {
        if (!model.equals(analyst.get(PRICING).expect(200).body().path("model").asText())) {
            rollBack(first);
        }
    }

    @Test
    void newRulesAreForTheNextBookingAndARunningOneKeepsItsPrice() {
        var showId = Programme.newShow();
        var customer = Users.newCustomer();
        var running = pending(customer.api(), showId);
        var before = pricing(customer.api(), running);
        assertEquals(0, new BigDecimal("90").compareTo(before.path("discount").decimalValue()));
        assertEquals(OFFER, before.at("/appliedOffers/0/code").asText());

        var trial = analyst.post(PRICING + "/trial", Map.of("model", changed())).expect(200);
        assertEquals(3, trial.body().path("broken").asInt(), trial::toString);
        analyst.with("If-Match", tag(first))
                .put(PRICING, Map.of("model", changed(), "why", REASON))
                .expectError(400, "VALIDATION_ERROR");
        assertEquals(first, version(), "A trial and a refusal deploy nothing");

        deploy(first).expect(200);
        deploy(first).expectError(409, "INVALID_STATE");

        var other = Programme.newShow();
        var quote = quote(other);
        assertEquals(0, new BigDecimal("108").compareTo(quote.path("discount").decimalValue()), quote::toString);
        assertFalse(reasons(quote).isBlank(), "The answer says which seat got the offer and why");
        var next = pending(customer.api(), other);
        assertSameMoney(quote, pricing(customer.api(), next));
        assertSameMoney(before, pricing(customer.api(), running));

        rollBack(first);
        assertSameMoney(before, quote(Programme.newShow()));
        Bookings.pay(customer.api(), running);
        assertSameMoney(
                before,
                Bookings.awaitStatus(customer.api(), running, "CONFIRMED").path("pricing"));
        Bookings.pay(customer.api(), next);
        assertSameMoney(
                quote, Bookings.awaitStatus(customer.api(), next, "CONFIRMED").path("pricing"));
    }

    @Test
    void othersThanAnalystsCannotSeeOrChangeRules() {
        Users.newCustomer().api().get(PRICING).expectError(403, "FORBIDDEN");
        Users.as("partner").put(PRICING, Map.of("model", model)).expectError(403, "FORBIDDEN");
        Users.anonymous().get("/rules").expectError(401, "UNAUTHORIZED");
    }

    private String changed() {
        var changed = model.replaceFirst("<text>50</text>", "<text>60</text>");
        assertNotEquals(model, changed);
        return changed;
    }

    private Answer deploy(int basedOn) {
        var examples = analyst.get(PRICING).body().path("examples").asText();
        var cheaper = examples.replace("90.00,60.00,91.80,601.80", "108.00,60.00,88.56,580.56")
                .replace("90.00,60.00,117.09,767.59", "108.00,60.00,113.85,746.35")
                .replace("252.00,120.00,170.64,1118.64", "288.00,120.00,164.16,1076.16");
        return analyst.with("If-Match", tag(basedOn))
                .put(PRICING, Map.of("model", changed(), "examples", cheaper, "why", REASON));
    }

    private void rollBack(int to) {
        var answer = analyst.with("If-Match", tag(version()))
                .post(PRICING + "/rollback", Map.of("version", to, "why", "The test is over"))
                .expect(200);
        assertEquals(to, answer.body().path("restores").asInt());
    }

    private int version() {
        return analyst.get(PRICING).expect(200).body().path("currentVersion").asInt();
    }

    private static String tag(int version) {
        return "\"" + version + "\"";
    }

    private static String pending(Http customer, String showId) {
        var bookingId = Bookings.request(customer, showId, OFFER, SEATS).text("bookingId");
        Bookings.awaitStatus(customer, bookingId, "PAYMENT_PENDING");
        return bookingId;
    }

    private static JsonNode quote(String showId) {
        return Users.anonymous()
                .post("/quotes", Map.of("showId", showId, "seatIds", List.of(SEATS), "couponCode", OFFER))
                .expect(200)
                .body();
    }

    /** Why the seat that has the offer costs less. */
    private static String reasons(JsonNode quote) {
        for (var seat : quote.path("seats")) {
            if (seat.path("offers").toString().contains(OFFER)) {
                return seat.at("/reasons/0/text").asText();
            }
        }
        throw new AssertionError("No seat has the offer: " + quote);
    }

    private static JsonNode pricing(Http customer, String bookingId) {
        return customer.get("/bookings/" + bookingId).expect(200).body().path("pricing");
    }

    private static void assertSameMoney(JsonNode expected, JsonNode actual) {
        for (var figure : List.of("subtotal", "discount", "fees", "tax", "total")) {
            var money = expected.path(figure).decimalValue();
            assertEquals(
                    0,
                    money.compareTo(actual.path(figure).decimalValue()),
                    () -> figure + " " + actual + " instead of " + money);
        }
    }
}
