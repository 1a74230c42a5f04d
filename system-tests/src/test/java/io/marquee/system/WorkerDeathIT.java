package io.marquee.system;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.marquee.system.platform.Answer;
import io.marquee.system.platform.Audit;
import io.marquee.system.platform.Bookings;
import io.marquee.system.platform.Databases;
import io.marquee.system.platform.HeldCommits;
import io.marquee.system.platform.Http;
import io.marquee.system.platform.Mails;
import io.marquee.system.platform.Metrics;
import io.marquee.system.platform.Operate;
import io.marquee.system.platform.Parts;
import io.marquee.system.platform.Platform;
import io.marquee.system.platform.Programme;
import io.marquee.system.platform.Provider;
import io.marquee.system.platform.Support;
import io.marquee.system.platform.Users;
import io.marquee.system.platform.Users.Customer;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A service dies after a step has had its effect and before it has told the process engine. The engine hands the job out
 * again; the effect is there once, and the booking goes on.
 *
 * <p>For steps whose effect is in a database, {@link HeldCommits} stops the service at exactly that moment. That a job came
 * a second time is seen by the count of jobs of the new process, which begins at zero.
 */
@Tag("long")
class WorkerDeathIT {

    /** The job's time-out of 45 s where a provider is called, and time to start a service on a busy machine. */
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private static final Duration HOLD_TIME = Duration.parse(Platform.setting("booking.hold-time"));

    private final String showId = Programme.newShow();

    /**
     * A step that is cut off.
     *
     * @param table which its effect is written to, null if there is no such effect
     * @param condition which row of it, as {@code new}
     * @param begin what makes the process come to this step
     * @param jobs how many jobs of this type the service does after its death, because of all steps of the test together
     */
    private record Step(String jobType, String table, String condition, Runnable begin, int jobs) {}

    /** What other tests have left unpaid expires, and its jobs would be counted with those of this test. */
    @BeforeEach
    void nothingIsUnderWay() {
        var operate = Operate.login();
        await("the processes of other tests end")
                .atMost(HOLD_TIME.plus(PATIENCE))
                .pollInterval(Duration.ofSeconds(2))
                .until(() -> Stream.of("booking", "booking-cancellation", "late-payment", "show-cancellation")
                        .noneMatch(operate::hasActive));
    }

    @Test
    void stepsOfBookingService() {
        var locking = Users.newCustomer();
        var pricing = Users.newCustomer();
        var paying = pendingWithPayment("A1");
        var failing = pendingWithPayment("B1");
        var leaving = pendingWithPayment("B2");
        leaving.pay(Provider.GOOD_CARD, 1);
        Bookings.awaitStatus(leaving.customer().api(), leaving.bookingId(), "CONFIRMED");
        var cancelledShow = Programme.newShow();
        var unlucky = Users.newCustomer();
        Bookings.pending(unlucky.api(), cancelledShow, "A1");
        dieAfter(
                "booking-service",
                new Step("lock-seats", "bookings", status("SEATS_LOCKED", locking), () -> request(locking, "C1"), 1),
                new Step(
                        "request-payment",
                        "bookings",
                        status("PAYMENT_PENDING", pricing),
                        () -> request(pricing, "D1"),
                        2),
                new Step(
                        "confirm-booking",
                        "bookings",
                        status("CONFIRMED", paying.customer()),
                        () -> paying.pay(Provider.GOOD_CARD, 1),
                        1),
                new Step(
                        "close-booking",
                        "bookings",
                        status("FAILED", failing.customer()),
                        () -> failing.pay(Provider.DECLINED_CARD, 3),
                        2),
                new Step(
                        "cancel-booking",
                        "cancellations",
                        "new.decided_at is not null and new.booking_id = '" + leaving.bookingId() + "'",
                        () -> cancel(leaving),
                        1),
                new Step("close-sales", "bookings", status("CANCELLED", unlucky), () -> cancelShow(cancelledShow), 1),
                // It only reads, and follows at once.
                new Step("list-affected-bookings", null, null, () -> {}, 1));

        var locked = onlyBooking(locking);
        var toPay = List.of("INITIATED", "SEATS_LOCKED", "PAYMENT_PENDING");
        assertEquals(toPay, Support.statuses(locked));
        assertEquals(toPay, Support.statuses(onlyBooking(pricing)));
        assertEquals(
                List.of("INITIATED", "SEATS_LOCKED", "PAYMENT_PENDING", "CONFIRMED"),
                Support.statuses(paying.bookingId()));
        assertEquals(
                List.of("INITIATED", "SEATS_LOCKED", "PAYMENT_PENDING", "FAILED"),
                Support.statuses(failing.bookingId()));
        assertEquals("AVAILABLE", Bookings.seatStatus(showId, "B1"));
        assertEquals("AVAILABLE", Bookings.seatStatus(showId, "B2"));
        await("the refund of the cancelled booking")
                .atMost(PATIENCE)
                .until(() -> Provider.intentOf(leaving.bookingId())
                                .at("/charges/0/refunds")
                                .size()
                        == 1);
        assertEquals(
                List.of("INITIATED", "SEATS_LOCKED", "PAYMENT_PENDING", "CANCELLED"),
                Support.statuses(onlyBooking(unlucky)));
        assertEquals(
                1,
                count("booking-service", "select count(*) from tickets where booking_id = '%s'", paying.bookingId()));
        Bookings.pay(locking.api(), locked);
        Bookings.awaitStatus(locking.api(), locked, "CONFIRMED");
        assertEquals(1, mailsAfter(paying.customer(), 1));
        assertEquals(1, mailsAfter(failing.customer(), 1));
        Bookings.cancel(pricing.api(), onlyBooking(pricing)).expect(200);
        Audit.expectNoDifference();
    }

    @Test
    void stepsOfPaymentService() {
        var creating = Users.newCustomer();
        var closing = pendingWithPayment("E1");
        var late = pendingWithPayment("F1");
        var closed = jobs("payment-service", "close-payment");
        late.cancel();
        await("the first intent is closed, and the engine knows")
                .atMost(PATIENCE)
                .until(() -> jobs("payment-service", "close-payment") > closed);
        dieAfter(
                "payment-service",
                new Step(
                        "create-payment-intent",
                        "payments",
                        "new.intent_id is not null and new.user_id = '" + creating.userId() + "'",
                        () -> request(creating, "G1"),
                        1),
                new Step("close-payment", "payments", status("CLOSED", closing.customer()), closing::cancel, 1),
                new Step(
                        "refund-payment",
                        "refunds",
                        "new.status in ('PENDING', 'SUCCEEDED') and new.payment_id = '" + late.paymentId() + "'",
                        () -> Provider.payLate(
                                Provider.intentOf(late.bookingId()).path("id").asText()),
                        1));

        var created = onlyBooking(creating);
        assertEquals(1, Provider.intentsOf(created).size());
        Bookings.pay(creating.api(), created);
        Bookings.awaitStatus(creating.api(), created, "CONFIRMED");
        assertEquals("canceled", intentStatus(closing));
        assertEquals(
                1, Provider.intentOf(late.bookingId()).at("/charges/0/refunds").size());
        assertEquals(
                1, count("payment-service", "select count(*) from refunds where payment_id = '%s'", late.paymentId()));
        // One for the cancellation, one for the money that came late.
        assertEquals(2, mailsAfter(late.customer(), 2));
        Audit.expectNoDifference();
    }

    @Test
    void mailThatWasRecordedIsNotSentAgain() {
        var confirmed = pendingWithPayment("H1");
        dieAfter(
                "notification-service",
                new Step(
                        "send-notification",
                        "notifications",
                        status("SENT", confirmed.customer()),
                        () -> confirmed.pay(Provider.GOOD_CARD, 1),
                        1));
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
            request(customer, "I1");
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

    /** Returns when the service, started again, has done all of the steps. */
    private static void dieAfter(String service, Step... steps) {
        try (var held = HeldCommits.begin()) {
            var written =
                    Arrays.stream(steps).filter(step -> step.table() != null).toList();
            written.forEach(step -> held.hold(service, step.table(), step.condition()));
            var process = Parts.process(service);
            for (var step : steps) {
                step.begin().run();
            }
            held.await(service, written.size());
            Parts.kill(process);
        }
        Parts.restart(service);
        expectJobs(service, Arrays.stream(steps).collect(Collectors.toMap(Step::jobType, Step::jobs)));
    }

    private static String status(String status, Customer customer) {
        return "new.status = '" + status + "' and new.user_id = '" + customer.userId() + "'";
    }

    private static String intentStatus(Pending pending) {
        return Provider.intentOf(pending.bookingId()).path("status").asText();
    }

    private record Pending(Customer customer, String bookingId, String paymentId, Answer payment) {

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
    private void request(Customer customer, String seat) {
        var body = Map.of("showId", showId, "seatIds", List.of(seat));
        var key = UUID.randomUUID().toString();
        CompletableFuture.runAsync(
                () -> customer.api().with("Idempotency-Key", key).post("/bookings", body));
    }

    private static void cancel(Pending confirmed) {
        CompletableFuture.runAsync(
                () -> confirmed.customer().api().post("/bookings/" + confirmed.bookingId() + "/cancel", "{}"));
    }

    private static void cancelShow(String showId) {
        Users.as("admin")
                .post("/shows/" + showId + "/cancel", Map.of("reason", "The projector is broken."))
                .expect(200);
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
