package io.marquee.booking;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.marquee.booking.testing.Customer;
import io.marquee.booking.testing.Rows;
import io.marquee.booking.testing.StoppedRequest;
import io.marquee.chassis.security.Roles;
import io.marquee.chassis.testing.ApiClient;
import io.marquee.chassis.testing.ServiceArchive;
import io.marquee.chassis.testing.TestPlatform;
import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Lists of bookings, however many there are: which they find, and what the database reads for them. */
@ExtendWith(ArquillianExtension.class)
class SupportBookingsIT {

    private static final String UNPAID = "status in ('INITIATED', 'SEATS_LOCKED', 'PAYMENT_PENDING')";

    @ArquillianResource
    URI base;

    @Deployment(testable = false)
    static WebArchive service() {
        return ServiceArchive.built();
    }

    @Test
    void aPageReadsTheSeatsOfItsOwnBookingsOnly() {
        var customer = new Customer(base);
        var show = Rows.newShow();
        var first = booked(customer, show, "A1");
        var second = booked(customer, show, "B1", "B2");

        var page = customer.get("/bookings?limit=1").body();

        assertEquals(List.of(second), ids(page));
        assertEquals("[\"B1\",\"B2\"]", page.at("/items/0/seats").toString());
        var next = customer.get(
                        "/bookings?limit=1&cursor=" + page.path("nextCursor").asText())
                .body();
        assertEquals(List.of(first), ids(next));
        assertEquals("[\"A1\"]", next.at("/items/0/seats").toString());
        var line = support("?status=PAYMENT_PENDING&limit=100").at("/items/0");
        assertEquals(second, line.path("bookingId").asText());
        assertEquals("[\"B1\",\"B2\"]", line.path("seats").toString());
        assertOfIdsOnly(seatsReadBy(() -> customer.get("/bookings?limit=1")), "user_id");
        assertOfIdsOnly(seatsReadBy(() -> support("?limit=1")), "status");
    }

    @Test
    void eachUnpaidBookingCanBeStuckAndNoOther() {
        var initiated = stuck("INITIATED");
        var locked = stuck("SEATS_LOCKED");
        var pending = stuck("PAYMENT_PENDING");
        var confirmed = stuck("CONFIRMED");

        var all = ids(support("?stuck=true&limit=100"));

        assertTrue(all.containsAll(List.of(initiated, locked, pending)), all.toString());
        assertFalse(all.contains(confirmed), "it has its seats");
        assertTrue(all.indexOf(pending) < all.indexOf(initiated), "newest first");
        var ofStatus = support("?stuck=true&status=SEATS_LOCKED");
        assertEquals(List.of(locked), ids(ofStatus));
        assertEquals("[\"A1\",\"A2\"]", ofStatus.at("/items/0/seats").toString());
        assertEquals(List.of(), ids(support("?stuck=true&status=CONFIRMED")));
        var page = support("?stuck=true&limit=1");
        var second =
                support("?stuck=true&limit=1&cursor=" + page.path("nextCursor").asText());
        assertEquals(all.subList(0, 1), ids(page));
        assertEquals(all.subList(1, 2), ids(second));
        Rows.execute("update bookings set changed_at = now(), expires_at = now() + interval '1 minute'");
        assertEquals(List.of(), ids(support("?stuck=true")), "all are in time");
    }

    /** With the negative control: statuses that come as parameters leave no index to use. */
    @Test
    void theSearchForStuckBookingsReadsUnpaidOnesOnly() throws SQLException {
        var sql = StoppedRequest.sql("bookings", "with late%", () -> support("?stuck=true"));
        var parameters = "now(), 'INITIATED', '" + UUID.randomUUID() + "', 20";

        var plan = plan(sql, parameters);

        assertTrue(plan.contains("bookings_unpaid"), plan);
        assertTrue(sql.contains(UNPAID), sql);
        var naive = plan(sql.replace(UNPAID, "status = any (string_to_array($2, ','))"), parameters);
        assertFalse(naive.contains("bookings_unpaid"), naive);
    }

    /** How PostgreSQL runs a statement whatever its parameters are, if it avoids to read a whole table. */
    private static String plan(String sql, String parameters) throws SQLException {
        try (var connection = TestPlatform.current().database().connect();
                var statement = connection.createStatement()) {
            statement.execute("set enable_seqscan = off");
            statement.execute("set plan_cache_mode = force_generic_plan");
            statement.execute("prepare looked_at as " + sql);
            try (var lines = statement.executeQuery("explain execute looked_at(" + parameters + ")")) {
                var plan = new StringBuilder();
                while (lines.next()) {
                    plan.append(lines.getString(1)).append('\n');
                }
                return plan.toString();
            }
        }
    }

    private static String seatsReadBy(Supplier<?> request) {
        return StoppedRequest.sql("booking_seats", "select%booking_seats%", request);
    }

    private static void assertOfIdsOnly(String sql, String criterion) {
        assertTrue(sql.contains(" IN ("), sql);
        assertFalse(sql.contains(criterion), sql);
    }

    /** A booking that has been in this status for two minutes too long. */
    private String stuck(String status) {
        var id = booked(new Customer(base), Rows.newShow(), "A1", "A2");
        Rows.execute(
                "update bookings set status = ?, changed_at = now() - interval '2 minutes',"
                        + " expires_at = now() - interval '2 minutes' where id = cast(? as uuid)",
                status,
                id);
        return id;
    }

    private static String booked(Customer customer, UUID show, String... seats) {
        var id = customer.book(show, seats).body().path("bookingId").asText();
        await().atMost(Duration.ofSeconds(20)).until(() -> Rows.status(id), "PAYMENT_PENDING"::equals);
        return id;
    }

    private JsonNode support(String query) {
        var token = TestPlatform.current().tokens().token(UUID.randomUUID(), Roles.SUPPORT);
        return ApiClient.at(base)
                .withToken(token)
                .get("/api/v1/support/bookings" + query)
                .body();
    }

    private static List<String> ids(JsonNode page) {
        return page.path("items").findValuesAsText("bookingId");
    }
}
