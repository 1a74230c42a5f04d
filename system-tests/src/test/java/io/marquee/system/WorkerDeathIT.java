package io.marquee.system;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.marquee.system.platform.Audit;
import io.marquee.system.platform.Bookings;
import io.marquee.system.platform.Databases;
import io.marquee.system.platform.HeldCommits;
import io.marquee.system.platform.Http;
import io.marquee.system.platform.Mails;
import io.marquee.system.platform.Metrics;
import io.marquee.system.platform.Parts;
import io.marquee.system.platform.Platform;
import io.marquee.system.platform.Programme;
import io.marquee.system.platform.Provider;
import io.marquee.system.platform.Support;
import io.marquee.system.platform.Users;
import io.marquee.system.platform.Users.Customer;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/**
 * A service dies after a step has had its effect and before it has told the process engine. The engine hands the job out
 * again; the effect is there once, and the booking goes on.
 *
 * <p>For steps whose effect is in a database, {@link HeldCommits} stops the service at exactly that moment. That a job came
 * a second time is seen by the count of jobs of the new process, which begins at zero.
 */
class WorkerDeathIT {

    /** The job's time-out of 45 s where a provider is called, and time to start a service on a busy machine. */
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final String showId = Programme.newShow();

    @Test
    void stepsOfBookingService() {
        var locking = Users.newCustomer();
        var pricing = Users.newCustomer();
        var paying = pendingWithPayment("A1");
        var failing = pendingWithPayment("B1");
        try (var held = HeldCommits.begin()) {
            var service = "booking-service";
            held.hold(service, "bookings", "new.status = 'SEATS_LOCKED' and new.user_id = '" + locking.userId() + "'");
            held.hold(
                    service, "bookings", "new.status = 'PAYMENT_PENDING' and new.user_id = '" + pricing.userId() + "'");
            held.hold(service, "bookings", "new.status = 'CONFIRMED' and new.id = '" + paying.bookingId() + "'");
            held.hold(service, "bookings", "new.status = 'FAILED' and new.id = '" + failing.bookingId() + "'");
            var process = Parts.process(service);
            requestInBackground(locking, "C1");
            requestInBackground(pricing, "D1");
            paying.pay(Provider.GOOD_CARD, 1);
            failing.pay(Provider.DECLINED_CARD, 3);
            held.await(service, 4);
            Parts.kill(process);
        }
        Parts.restart("booking-service");

        expectJobs(
                "booking-service",
                Map.of("lock-seats", 1, "request-payment", 2, "confirm-booking", 1, "close-booking", 1));
        var locked = onlyBooking(locking);
        var priced = onlyBooking(pricing);
        assertEquals(List.of("INITIATED", "SEATS_LOCKED", "PAYMENT_PENDING"), Support.statuses(locked));
        assertEquals(List.of("INITIATED", "SEATS_LOCKED", "PAYMENT_PENDING"), Support.statuses(priced));
        assertEquals(
                List.of("INITIATED", "SEATS_LOCKED", "PAYMENT_PENDING", "CONFIRMED"),
                Support.statuses(paying.bookingId()));
        assertEquals(
                List.of("INITIATED", "SEATS_LOCKED", "PAYMENT_PENDING", "FAILED"),
                Support.statuses(failing.bookingId()));
        assertEquals("AVAILABLE", Bookings.seatStatus(showId, "B1"));
        assertEquals(
                1,
                count("booking-service", "select count(*) from tickets where booking_id = '%s'", paying.bookingId()));
        Bookings.pay(locking.api(), locked);
        Bookings.awaitStatus(locking.api(), locked, "CONFIRMED");
        Mails.await(paying.customer().email(), 1);
        Mails.await(failing.customer().email(), 1);
        Audit.expectNoDifference();
    }

    @Test
    void stepsOfPaymentService() {
        var service = "payment-service";
        var creating = Users.newCustomer();
        var closing = pendingWithPayment("E1");
        var late = pendingWithPayment("F1");
        late.cancel();
        await().atMost(PATIENCE)
                .until(() -> Provider.intentOf(late.bookingId())
                        .path("status")
                        .asText()
                        .equals("canceled"));
        try (var held = HeldCommits.begin()) {
            held.hold(service, "payments", "new.intent_id is not null and new.user_id = '" + creating.userId() + "'");
            held.hold(service, "payments", "new.status = 'CLOSED' and new.id = '" + closing.paymentId() + "'");
            held.hold(
                    service,
                    "refunds",
                    "new.status in ('PENDING', 'SUCCEEDED') and new.payment_id = '" + late.paymentId() + "'");
            var process = Parts.process(service);
            requestInBackground(creating, "G1");
            closing.cancel();
            Provider.payLate(Provider.intentOf(late.bookingId()).path("id").asText());
            held.await(service, 3);
            Parts.kill(process);
        }
        Parts.restart(service);

        expectJobs(service, Map.of("create-payment-intent", 1, "close-payment", 1, "refund-payment", 1));
        var created = onlyBooking(creating);
        assertEquals(1, Provider.intentsOf(created).size());
        Bookings.pay(creating.api(), created);
        Bookings.awaitStatus(creating.api(), created, "CONFIRMED");
        assertEquals(
                "canceled",
                Provider.intentOf(closing.bookingId()).path("status").asText());
        assertEquals(
                1, Provider.intentOf(late.bookingId()).at("/charges/0/refunds").size());
        assertEquals(1, count(service, "select count(*) from refunds where payment_id = '%s'", late.paymentId()));
        // One for the cancellation, one for the money that came late.
        assertEquals(2, mailsAfter(late.customer(), 2));
        Audit.expectNoDifference();
    }

    @Test
    void mailThatWasRecordedIsNotSentAgain() {
        var confirmed = pendingWithPayment("H1");
        try (var held = HeldCommits.begin()) {
            held.hold(
                    "notification-service",
                    "notifications",
                    "new.status = 'SENT' and new.booking_id = '" + confirmed.bookingId() + "'");
            var process = Parts.process("notification-service");
            confirmed.pay(Provider.GOOD_CARD, 1);
            held.await("notification-service", 1);
            Parts.kill(process);
        }
        Parts.restart("notification-service");

        expectJobs("notification-service", Map.of("send-notification", 1));
        assertEquals(1, Mails.to(confirmed.customer().email()).size());
        Audit.expectNoDifference();
    }

    /** No mail server tells afterwards whether it took a mail: the one thing that may happen twice, but not more often. */
    @Test
    void mailThatWasSentAndNotRecordedIsSentOnceMore() throws SQLException {
        var confirmed = pendingWithPayment("H2");
        try (var connection = Databases.connect("notification-service");
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("lock table delivery_log in exclusive mode");
            var process = Parts.process("notification-service");
            confirmed.pay(Provider.GOOD_CARD, 1);
            Mails.await(confirmed.customer().email(), 1);
            Parts.kill(process);
            connection.rollback();
        }
        Parts.restart("notification-service");

        expectJobs("notification-service", Map.of("send-notification", 1));
        assertEquals(2, Mails.to(confirmed.customer().email()).size());
        assertEquals(
                1,
                count(
                        "notification-service",
                        "select count(*) from notifications where status = 'SENT' and booking_id = '%s'",
                        confirmed.bookingId()));
        Audit.expectNoDifference();
    }

    /** Quoting and pricing change nothing, so it does not matter where in them the service dies. */
    @Test
    void stepsOfCatalogService() throws SQLException {
        var customer = Users.newCustomer();
        try (var connection = Databases.connect("catalog-service");
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("lock table shows in access exclusive mode");
            var process = Parts.process("catalog-service");
            requestInBackground(customer, "I1");
            awaitRunningJob("catalog-service");
            Parts.kill(process);
            connection.rollback();
        }
        Parts.restart("catalog-service");

        expectJobs("catalog-service", Map.of("quote-seats", 1, "price-booking", 1));
        var bookingId = onlyBooking(customer);
        Bookings.awaitStatus(customer.api(), bookingId, "PAYMENT_PENDING");
        Bookings.pay(customer.api(), bookingId);
        Bookings.awaitStatus(customer.api(), bookingId, "CONFIRMED");
        Audit.expectNoDifference();
    }

    /**
     * The effect of this step is in Redis. The engine is frozen while Redis lets go of the lock, and dies with the service:
     * what the service told it meanwhile was never read.
     */
    @Test
    void seatsAreReleasedAndNobodyKnows() {
        var failing = pendingWithPayment("J1");
        var service = Parts.process("booking-service");
        var engine = Parts.process("camunda");
        var redis = Parts.process("redis");
        Parts.freeze(redis);
        try {
            failing.pay(Provider.DECLINED_CARD, 3);
            awaitRunningJob("booking-service");
            Parts.freeze(engine);
        } finally {
            Parts.thaw(redis);
        }
        await("the lock is released")
                .atMost(PATIENCE)
                .until(() -> Bookings.seatStatus(showId, "J1").equals("AVAILABLE"));
        Parts.kill(service);
        Parts.kill(engine);
        Parts.restart("camunda");
        Parts.restart("booking-service");

        expectJobs("booking-service", Map.of("release-seats", 1, "close-booking", 1));
        assertEquals(
                "FAILED",
                failing.customer().api().get("/bookings/" + failing.bookingId()).text("status"));
        assertEquals("AVAILABLE", Bookings.seatStatus(showId, "J1"));
        Audit.expectNoDifference();
    }

    private record Pending(
            Customer customer, String bookingId, String paymentId, io.marquee.system.platform.Answer payment) {

        void pay(String card, int times) {
            for (var time = 0; time < times; time++) {
                Provider.confirm(payment, card);
            }
        }

        void cancel() {
            customer.api().post("/bookings/" + bookingId + "/cancel", "{}").expect(200);
        }
    }

    private Pending pendingWithPayment(String seat) {
        var customer = Users.newCustomer();
        var bookingId = Bookings.pending(customer.api(), showId, seat);
        var payment = Bookings.startPayment(customer.api(), bookingId).expect(201);
        return new Pending(customer, bookingId, payment.text("paymentId"), payment);
    }

    /** The answer does not matter, for the service dies before it can give one. */
    private void requestInBackground(Customer customer, String seat) {
        var body = Map.of("showId", showId, "seatIds", List.of(seat));
        var key = UUID.randomUUID().toString();
        CompletableFuture.runAsync(
                () -> customer.api().with("Idempotency-Key", key).post("/bookings", body));
    }

    private static String onlyBooking(Customer customer) {
        var items = customer.api().get("/bookings").expect(200).body().path("items");
        assertEquals(1, items.size(), items::toString);
        return items.at("/0/bookingId").asText();
    }

    private static void awaitRunningJob(String service) {
        var health = new Http(Platform.baseUrl(), Map.of());
        await(service + " works on a job")
                .atMost(PATIENCE)
                .until(() -> health.get("/health/" + service)
                                .body()
                                .findValue("running")
                                .asInt()
                        > 0);
    }

    /** The new process of the service has done exactly these jobs of the types. */
    private static void expectJobs(String service, Map<String, Integer> jobs) {
        jobs.forEach((type, count) -> {
            await(service + " does " + type + " again").atMost(PATIENCE).until(() -> jobs(service, type) >= count);
            assertEquals(count.longValue(), jobs(service, type), type);
        });
    }

    private static long jobs(String service, String type) {
        return Metrics.completedJobs(service, type);
    }

    private static int mailsAfter(Customer customer, int expected) {
        Mails.await(customer.email(), expected);
        return Mails.to(customer.email()).size();
    }

    private static int count(String service, String query, String id) {
        try (var connection = Databases.connect(service);
                var result = connection.createStatement().executeQuery(query.formatted(id))) {
            assertTrue(result.next());
            return result.getInt(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
