package io.marquee.system;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.marquee.system.platform.Audit;
import io.marquee.system.platform.Bookings;
import io.marquee.system.platform.Databases;
import io.marquee.system.platform.HeldCommits;
import io.marquee.system.platform.Mails;
import io.marquee.system.platform.Parts;
import io.marquee.system.platform.Programme;
import io.marquee.system.platform.Users;
import io.marquee.system.platform.Users.Customer;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a change has to tell is told: once the change lasts, neither a crash nor an outage can lose it. */
@Tag("long")
class OutboxIT {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    /** {@code -Doutage=PT10M} makes it longer. */
    private static final Duration OUTAGE = Duration.parse(System.getProperty("outage", "PT90S"));

    private static final Duration DATABASE_OUTAGE = Duration.ofSeconds(50);
    private static final int BOOKINGS = 6;

    private final String showId = Programme.newShow();

    @Test
    void serviceDiesBetweenCommitAndPublication() {
        var customer = Users.newCustomer();
        var api = customer.api().with("Idempotency-Key", "cut-off");
        var body = Map.of("showId", showId, "seatIds", List.of("A1"));
        try (var held = HeldCommits.begin()) {
            held.hold("booking-service", "bookings", "new.user_id = '" + customer.userId() + "'");
            var process = Parts.process("booking-service");
            CompletableFuture.runAsync(() -> api.post("/bookings", body));
            held.await("booking-service", 1);
            Parts.kill(process);
        }
        Parts.restart("booking-service");

        // Nobody asks again, and the booking goes on all the same.
        var bookingId = Bookings.only(customer.api());
        Bookings.awaitStatus(customer.api(), bookingId, "PAYMENT_PENDING");
        var repeated = await().atMost(PATIENCE)
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> api.post("/bookings", body), answer -> answer.status() != 409);
        assertEquals(201, repeated.status(), repeated::toString);
        assertEquals(bookingId, repeated.text("bookingId"));
        assertEquals(bookingId, Bookings.only(customer.api()));
        Bookings.pay(customer.api(), bookingId);
        Bookings.awaitStatus(customer.api(), bookingId, "CONFIRMED");
        toldOnce(customer);
    }

    @Test
    void brokerIsDownForMinutes() {
        var customers = new ArrayList<Customer>();
        for (var number = 1; number <= BOOKINGS; number++) {
            customers.add(Users.newCustomer());
        }
        var end = Instant.now().plus(OUTAGE);
        Parts.kill("kafka");
        try {
            for (var number = 1; number <= BOOKINGS; number++) {
                var customer = customers.get(number - 1);
                var bookingId = Bookings.pending(customer.api(), showId, "B" + number);
                Bookings.pay(customer.api(), bookingId);
                Bookings.awaitStatus(customer.api(), bookingId, "CONFIRMED");
            }
            await().atMost(OUTAGE.plusSeconds(1)).until(() -> Instant.now().isAfter(end));
            assertTrue(customers.stream()
                    .allMatch(customer -> Mails.to(customer.email()).isEmpty()));
        } finally {
            Parts.restart("kafka");
        }
        toldOnce(customers.toArray(Customer[]::new));
    }

    /** An event that cannot be applied is given up after half a minute; one that only lacks the database is not. */
    @Test
    void databaseIsDownForLongerThanAnEventIsTried() {
        var customer = Users.newCustomer();
        var bookingId = Bookings.pending(customer.api(), showId, "C1");
        var notification = Parts.process("notification-service");
        Parts.freeze(notification);
        try {
            Bookings.pay(customer.api(), bookingId);
            Bookings.awaitStatus(customer.api(), bookingId, "CONFIRMED");
            await().atMost(PATIENCE).until(OutboxIT::isAllPublished);
            Parts.kill("postgres");
        } finally {
            Parts.thaw(notification);
        }
        var end = Instant.now().plus(DATABASE_OUTAGE);
        await().atMost(DATABASE_OUTAGE.plusSeconds(1)).until(() -> Instant.now().isAfter(end));
        Parts.restart("postgres");

        toldOnce(customer);
    }

    private static boolean isAllPublished() throws SQLException {
        try (var connection = Databases.connect("booking-service");
                var waiting = connection
                        .createStatement()
                        .executeQuery("select count(*) from outbox where published_at is null")) {
            waiting.next();
            return waiting.getInt(1) == 0;
        }
    }

    /** Each has one mail, and no process is left that could send another. */
    private static void toldOnce(Customer... customers) {
        for (var customer : customers) {
            await("the mail for " + customer.email())
                    .atMost(PATIENCE)
                    .pollInterval(Duration.ofSeconds(1))
                    .until(() -> Mails.count(customer.email()) > 0);
        }
        Audit.expectNoDifference();
        for (var customer : customers) {
            assertEquals(1, Mails.count(customer.email()), customer.email());
        }
    }
}
