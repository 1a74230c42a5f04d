package io.marquee.system;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.marquee.system.death.Pending;
import io.marquee.system.death.Step;
import io.marquee.system.death.Unanswered;
import io.marquee.system.death.WorkerDeath;
import io.marquee.system.platform.Audit;
import io.marquee.system.platform.Bookings;
import io.marquee.system.platform.Databases;
import io.marquee.system.platform.Mails;
import io.marquee.system.platform.Parts;
import io.marquee.system.platform.Programme;
import io.marquee.system.platform.Provider;
import io.marquee.system.platform.Support;
import io.marquee.system.platform.Users;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Steps of booking-service whose jobs come again, see {@link WorkerDeath}. */
@Tag("long")
class BookingWorkerDeathIT {

    private final String showId = Programme.newShow();

    @BeforeEach
    void nothingIsUnderWay() {
        WorkerDeath.awaitNothingUnderWay();
    }

    @Test
    void stepsOfBookingService() {
        var locking = Users.newCustomer();
        var pricing = Users.newCustomer();
        var paying = Pending.of(showId, "A1");
        var failing = Pending.of(showId, "B1");
        var leaving = Pending.of(showId, "B2");
        leaving.pay(Provider.GOOD_CARD, 1);
        Bookings.awaitStatus(leaving.customer().api(), leaving.bookingId(), "CONFIRMED");
        var cancelledShow = Programme.newShow();
        var unlucky = Users.newCustomer();
        Bookings.pending(unlucky.api(), cancelledShow, "A1");
        WorkerDeath.after(
                "booking-service",
                new Step(
                        "lock-seats",
                        "bookings",
                        WorkerDeath.status("SEATS_LOCKED", locking.userId()),
                        () -> Unanswered.book(locking, showId, "C1")),
                new Step(
                        "request-payment",
                        "bookings",
                        WorkerDeath.status("PAYMENT_PENDING", pricing.userId()),
                        () -> Unanswered.book(pricing, showId, "D1"),
                        2),
                new Step(
                        "confirm-booking",
                        "bookings",
                        paying.status("CONFIRMED"),
                        () -> paying.pay(Provider.GOOD_CARD, 1)),
                new Step(
                        "close-booking",
                        "bookings",
                        failing.status("FAILED"),
                        () -> failing.pay(Provider.DECLINED_CARD, 3),
                        2),
                new Step(
                        "cancel-booking",
                        "cancellations",
                        "new.decided_at is not null and new.booking_id = '" + leaving.bookingId() + "'",
                        () -> Unanswered.cancel(leaving)),
                new Step(
                        "close-sales",
                        "bookings",
                        WorkerDeath.status("CANCELLED", unlucky.userId()),
                        () -> cancelShow(cancelledShow)),
                // It only reads, and follows at once.
                new Step("list-affected-bookings", null, null, () -> {}));

        var locked = Bookings.only(locking.api());
        var toPay = List.of("INITIATED", "SEATS_LOCKED", "PAYMENT_PENDING");
        assertEquals(toPay, Support.statuses(locked));
        assertEquals(toPay, Support.statuses(Bookings.only(pricing.api())));
        assertEquals(
                List.of("INITIATED", "SEATS_LOCKED", "PAYMENT_PENDING", "CONFIRMED"),
                Support.statuses(paying.bookingId()));
        assertEquals(
                List.of("INITIATED", "SEATS_LOCKED", "PAYMENT_PENDING", "FAILED"),
                Support.statuses(failing.bookingId()));
        assertEquals("AVAILABLE", Bookings.seatStatus(showId, "B1"));
        assertEquals("AVAILABLE", Bookings.seatStatus(showId, "B2"));
        await("the refund of the cancelled booking")
                .atMost(WorkerDeath.PATIENCE)
                .until(() -> Provider.intentOf(leaving.bookingId())
                                .at("/charges/0/refunds")
                                .size()
                        == 1);
        assertEquals(
                List.of("INITIATED", "SEATS_LOCKED", "PAYMENT_PENDING", "CANCELLED"),
                Support.statuses(Bookings.only(unlucky.api())));
        var tickets = "select count(*) from tickets where booking_id = cast(? as uuid)";
        assertEquals(1, Databases.count("booking-service", tickets, paying.bookingId()));
        Bookings.pay(locking.api(), locked);
        Bookings.awaitStatus(locking.api(), locked, "CONFIRMED");
        Bookings.cancel(pricing.api(), Bookings.only(pricing.api())).expect(200);
        WorkerDeath.awaitNothingUnderWay();
        assertEquals(1, Mails.count(paying.customer().email()));
        assertEquals(1, Mails.count(failing.customer().email()));
        Audit.expectNoDifference();
    }

    /**
     * The effect of this step is in Redis. The engine is frozen while Redis lets go of the lock, and dies with the service:
     * what the service told it meanwhile was never read.
     */
    @Test
    void seatsAreReleasedAndNobodyKnows() {
        var failing = Pending.of(showId, "J1");
        var service = Parts.process("booking-service");
        var engine = Parts.process("camunda");
        var redis = Parts.process("redis");
        Parts.freeze(redis);
        try {
            failing.pay(Provider.DECLINED_CARD, 3);
            WorkerDeath.awaitRunningJob("booking-service");
            Parts.freeze(engine);
        } finally {
            Parts.thaw(redis);
        }
        await("the lock is released")
                .atMost(WorkerDeath.PATIENCE)
                .until(() -> Bookings.seatStatus(showId, "J1").equals("AVAILABLE"));
        Parts.kill(service);
        Parts.kill(engine);
        Parts.restart("camunda");
        Parts.restart("booking-service");

        WorkerDeath.expectJobs("booking-service", Map.of("release-seats", 1, "close-booking", 1));
        assertEquals(
                "FAILED",
                failing.customer().api().get("/bookings/" + failing.bookingId()).text("status"));
        assertEquals("AVAILABLE", Bookings.seatStatus(showId, "J1"));
        Audit.expectNoDifference();
    }

    private static void cancelShow(String showId) {
        Users.as("admin")
                .post("/shows/" + showId + "/cancel", Map.of("reason", "The projector is broken."))
                .expect(200);
    }
}
