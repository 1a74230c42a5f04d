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
import io.marquee.system.platform.Metrics;
import io.marquee.system.platform.Programme;
import io.marquee.system.platform.Provider;
import io.marquee.system.platform.Users;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Steps of payment-service whose jobs come again, see {@link WorkerDeath}. */
@Tag("long")
class PaymentWorkerDeathIT {

    private final String showId = Programme.newShow();

    @BeforeEach
    void nothingIsUnderWay() {
        WorkerDeath.awaitNothingUnderWay();
    }

    @Test
    void stepsOfPaymentService() {
        var creating = Users.newCustomer();
        var closing = Pending.of(showId, "E1");
        var late = Pending.of(showId, "F1");
        var closed = Metrics.completedJobs("payment-service", "close-payment");
        late.cancel();
        await("the first intent is closed, and the engine knows")
                .atMost(WorkerDeath.PATIENCE)
                .until(() -> Metrics.completedJobs("payment-service", "close-payment") > closed);
        WorkerDeath.after(
                "payment-service",
                new Step(
                        "create-payment-intent",
                        "payments",
                        "new.intent_id is not null and new.user_id = '" + creating.userId() + "'",
                        () -> Unanswered.book(creating, showId, "G1")),
                new Step("close-payment", "payments", closing.status("CLOSED"), closing::cancel),
                new Step(
                        "refund-payment",
                        "refunds",
                        "new.status in ('PENDING', 'SUCCEEDED') and new.payment_id = '" + late.paymentId() + "'",
                        () -> Provider.payLate(
                                Provider.intentOf(late.bookingId()).path("id").asText())));

        var created = Bookings.only(creating.api());
        assertEquals(1, Provider.intentsOf(created).size());
        Bookings.pay(creating.api(), created);
        Bookings.awaitStatus(creating.api(), created, "CONFIRMED");
        assertEquals("canceled", intentStatus(closing));
        assertEquals(
                1, Provider.intentOf(late.bookingId()).at("/charges/0/refunds").size());
        var refunds = "select count(*) from refunds where payment_id = cast(? as uuid)";
        assertEquals(1, Databases.count("payment-service", refunds, late.paymentId()));
        // One for the cancellation, one for the money that came late.
        Mails.await(late.customer().email(), 2);
        WorkerDeath.awaitNothingUnderWay();
        assertEquals(2, Mails.count(late.customer().email()));
        Audit.expectNoDifference();
    }

    private static String intentStatus(Pending pending) {
        return Provider.intentOf(pending.bookingId()).path("status").asText();
    }
}
