package io.marquee.sandbox.edge.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.marquee.sandbox.edge.settings.EdgeSettings;
import io.marquee.sandbox.environment.InvalidSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The project's own routes file, and the ways to write one wrongly. */
class RoutesTest {

    static final Path FILE = Path.of("../../gateway/routes.conf");

    private final Routes routes = Routes.read(FILE, Set.copyOf(EdgeSettings.SERVICES));

    @ParameterizedTest
    @CsvSource({
        "/.well-known/jwks.json, auth-service",
        "/.well-known/openid-configuration, auth-service",
        "/api/v1/auth/token, auth-service",
        "/api/v1/users, auth-service",
        "/api/v1/users/me, auth-service",
        "/api/v1/users/me/password, auth-service",
        "/api/v1/users/42/roles, auth-service",
        "/api/v1/users/me/notification-preferences, notification-service",
        "/api/v1/notifications, notification-service",
        "/api/v1/notifications/7/read, notification-service",
        "/api/v1/cities, catalog-service",
        "/api/v1/cities/1/movies/2/shows, catalog-service",
        "/api/v1/movies/9, catalog-service",
        "/api/v1/theatres/3/screens, catalog-service",
        "/api/v1/screens/3, catalog-service",
        "/api/v1/shows, catalog-service",
        "/api/v1/shows/5, catalog-service",
        "/api/v1/shows/5/cancel, catalog-service",
        "/api/v1/quotes, catalog-service",
        "/api/v1/partners, catalog-service",
        "/api/v1/imports/movies, catalog-service",
        "/api/v1/rules/booking-pricing/trial, catalog-service",
        "/api/v1/shows/5/seats, booking-service",
        "/api/v1/shows/5/seats/events, booking-service",
        "/api/v1/shows/5/holds, booking-service",
        "/api/v1/holds/8, booking-service",
        "/api/v1/bookings, booking-service",
        "/api/v1/bookings/1/ticket.png, booking-service",
        "/api/v1/bookings/1/cancel, booking-service",
        "/api/v1/check-ins, booking-service",
        "/api/v1/check-ins/keys, booking-service",
        "/api/v1/shows/5/check-ins, booking-service",
        "/api/v1/bookings/1/ticket.pdf, booking-service",
        "/api/v1/support/bookings/1, booking-service",
        "/api/v1/bookings/1/payments, payment-service",
        "/api/v1/payments, payment-service",
        "/api/v1/payments/1/refunds, payment-service",
        "/api/v1/payments/webhooks/stripe, payment-service"
    })
    void everyCallOfTheContractHasItsService(String path, String service) {
        var destination = routes.find(path).orElseThrow();
        assertEquals(service, destination.service());
        assertEquals(path, destination.path());
    }

    @ParameterizedTest
    @CsvSource({
        "/openapi/auth-service, auth-service, /openapi",
        "/health/booking-service, booking-service, /health",
        "/health/booking-service/ready, booking-service, /health/ready",
        "/metrics/payment-service, payment-service, /metrics"
    })
    void everyServiceIsDescribed(String path, String service, String target) {
        var destination = routes.find(path).orElseThrow();
        assertEquals(service, destination.service());
        assertEquals(target, destination.path());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/x",
                "/api/v2/bookings",
                "/api/v1/bookingsandmore",
                "/api/v1/auth",
                "/openapi/other-service",
                "/metrics",
                "/.well-known",
                "/api/v1/"
            })
    void allElseLeadsNowhere(String path) {
        assertTrue(routes.find(path).isEmpty());
    }

    @Test
    void limitsAreThoseOfTheContract() {
        assertEquals(
                64L << 20, routes.find("/api/v1/imports/movies").orElseThrow().maxBody());
        assertEquals(1L << 20, routes.find("/api/v1/bookings").orElseThrow().maxBody());
        assertNull(routes.find("/api/v1/shows/5/seats/events").orElseThrow().time());
        assertNull(routes.find("/api/v1/shows/5/seats/events/").orElseThrow().time());
        assertEquals(
                Duration.ofSeconds(60),
                routes.find("/api/v1/bookings").orElseThrow().time());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/x | expected: pattern -> service",
                "/x -> nobody | there is no service \"nobody\"",
                "x -> one | \"x\" is no pattern of a path",
                "/x*y -> one | \"/x*y\" is no pattern of a path",
                "/x -> one max-body=big | \"big\" is no size",
                "/x -> one time=soon | \"soon\" is no duration",
                "/x -> one colour=red | \"colour=red\" is no option"
            })
    void wrongLineIsNamedWithItsNumber(String line, String reason) {
        var lines = List.of("# comment", "/right -> one", line);
        var invalid = assertThrows(InvalidSettings.class, () -> Routes.parse(lines, Set.of("one")));
        assertTrue(
                invalid.getMessage().startsWith("EDGE_ROUTES_FILE line 3 is wrong: " + reason), invalid.getMessage());
    }
}
