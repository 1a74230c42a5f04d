package io.marquee.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.marquee.system.platform.Bookings;
import io.marquee.system.platform.Http;
import io.marquee.system.platform.Platform;
import io.marquee.system.platform.Programme;
import io.marquee.system.platform.Users;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every service promises at its edge. */
class EdgeIT {

    private static final Http EDGE = new Http(Platform.baseUrl(), Map.of());

    @ParameterizedTest
    @ValueSource(
            strings = {"auth-service", "catalog-service", "booking-service", "payment-service", "notification-service"})
    void everyServiceTellsItsContractHealthAndMetrics(String service) {
        var contract = EDGE.get("/openapi/" + service).expect(200);
        assertEquals("application/yaml;charset=UTF-8", contract.header("Content-Type"));
        assertEquals("UP", EDGE.get("/health/" + service).expect(200).text("status"));
        EDGE.get("/metrics/" + service).expect(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/users/me", "/bookings", "/payments", "/notifications"})
    void callWithoutATokenIsRefusedInTheContractsForm(String path) {
        var answer = Users.anonymous().get(path).expectError(401, "UNAUTHORIZED");
        assertFalse(answer.header("X-Correlation-Id").isBlank());
        Users.anonymous().with("Authorization", "Bearer nonsense").get(path).expectError(401, "UNAUTHORIZED");
    }

    @Test
    void correlationIdOfTheCallerIsAnswered() {
        var answer = Users.anonymous().with("X-Correlation-Id", "my-order-4711").get("/cities");
        assertEquals("my-order-4711", answer.header("X-Correlation-Id"));
    }

    @Test
    void bookingNamesTheFieldThatIsWrong() {
        var customer = Users.newCustomer().api();
        var showId = Programme.newShow();
        customer.with("Idempotency-Key", "cut-off")
                .post("/bookings", "{\"showId\":")
                .expectError(400, "MALFORMED_REQUEST");
        var empty = Bookings.request(customer, showId, null).expectError(400, "VALIDATION_ERROR");
        assertEquals(
                "seatIds", empty.body().at("/error/details/violations/0/field").asText());
        var unknown = Bookings.request(customer, showId, null, "A1", "Z99").expectError(400, "VALIDATION_ERROR");
        var violation = unknown.body().at("/error/details/violations/0");
        assertEquals("seatIds", violation.path("field").asText());
        assertTrue(violation.path("message").asText().contains("Z99"), violation::toString);
    }

    @Test
    void bookingWithoutAnIdempotencyKeyIsRefused() {
        var body = Map.of("showId", "018f0000-0000-7000-8000-000000000000", "seatIds", new String[] {"A1"});
        Users.newCustomer().api().post("/bookings", body).expectError(400, "IDEMPOTENCY_KEY_REQUIRED");
    }

    @Test
    void customerMayNotDoWhatOperatorsDo() {
        var customer = Users.newCustomer().api();
        customer.get("/users").expectError(403, "FORBIDDEN");
        customer.get("/support/bookings").expectError(403, "FORBIDDEN");
        customer.send("POST", "/imports/movies", "application/x-ndjson", "{}").expectError(403, "FORBIDDEN");
    }
}
