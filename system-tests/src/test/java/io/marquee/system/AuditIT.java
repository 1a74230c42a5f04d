package io.marquee.system;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.marquee.system.damage.Damage;
import io.marquee.system.damage.Saboteur;
import io.marquee.system.platform.Audit;
import io.marquee.system.platform.Bookings;
import io.marquee.system.platform.Operate;
import io.marquee.system.platform.Parts;
import io.marquee.system.platform.Programme;
import io.marquee.system.platform.Provider;
import io.marquee.system.platform.Redis;
import io.marquee.system.platform.Users;
import io.marquee.system.platform.Users.Customer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The audit finds nothing where nothing is wrong, and each kind of damage where it was done. */
class AuditIT {

    /** Nothing is under way here but Operate's view of it. */
    private static final Duration SETTLE = Duration.ofSeconds(12);

    private final Customer customer = Users.newCustomer();
    private final String showId = Programme.newShow();

    @Test
    void eachKindOfDamageIsNamedAndGoneWhenItIsRepaired() {
        Audit.expectNoDifference();
        var damages = damages();
        try {
            var audit = Audit.run(SETTLE);
            assertEquals(1, audit.exitCode(), () -> audit.report().toPrettyString());
            assertAll(damages.stream()
                    .map(damage -> () -> assertTrue(
                            audit.names(damage.check(), damage.ids()),
                            () -> damage + " is missing in " + audit.report().toPrettyString())));
        } finally {
            damages.reversed().forEach(damage -> damage.undo().run());
        }
        Audit.expectNoDifference();
    }

    @Test
    void partThatCannotBeLookedIntoIsNamed() {
        Parts.kill("redis");
        try {
            var audit = Audit.run(Duration.ofSeconds(1));
            assertEquals(2, audit.exitCode(), () -> audit.report().toPrettyString());
            assertTrue(
                    audit.report().at("/couldNotLookInto").has("redis"),
                    () -> audit.report().toPrettyString());
        } finally {
            Parts.restart("redis");
        }
    }

    private List<Damage> damages() {
        var damages = new ArrayList<Damage>();
        var expired = confirmed("A1");
        damages.add(Saboteur.expire(expired.bookingId(), "A1"));
        damages.add(Saboteur.moneyOfExpired(expired.intentId()));
        damages.add(Saboteur.loseSeat(confirmed("B1", "B2").bookingId(), showId, "B2"));
        damages.add(Saboteur.loseTicket(confirmed("C1").bookingId()));
        damages.add(Saboteur.unpay(confirmed("D1").bookingId()));
        damages.add(Saboteur.miscount(confirmed("E1").bookingId()));
        damages.add(Saboteur.overRefund(confirmed("F1").paymentId()));
        var refunded = confirmed("F3");
        damages.add(Saboteur.strandRefund(refunded.paymentId(), refunded.bookingId()));
        damages.add(Saboteur.cancelHalfway(confirmed("F2").bookingId()));
        damages.add(Saboteur.orphan(expired.bookingId()));
        damages.add(Saboteur.closeSecretly(pendingInOperate("G1")));
        damages.add(Saboteur.unpublishable());
        damages.add(Saboteur.unapplied());
        damages.add(strangeLock());
        damages.add(unknownPayment());
        return damages;
    }

    /** The audit sees processes as Operate does, which lags behind. */
    private String pendingInOperate(String seat) {
        var bookingId = Bookings.pending(customer.api(), showId, seat);
        Operate.login().awaitInstance(bookingId, "ACTIVE");
        return bookingId;
    }

    private record Confirmed(String bookingId, String paymentId, String intentId) {}

    private Confirmed confirmed(String... seats) {
        var bookingId = Bookings.pending(customer.api(), showId, seats);
        var payment = Bookings.startPayment(customer.api(), bookingId).expect(201);
        Provider.confirm(payment, Provider.GOOD_CARD).expect(200);
        Bookings.awaitStatus(customer.api(), bookingId, "CONFIRMED");
        return new Confirmed(
                bookingId,
                payment.text("paymentId"),
                payment.body().at("/providerPayload/paymentIntentId").asText());
    }

    private Damage strangeLock() {
        var owner = UUID.randomUUID().toString();
        var key = "seatlock:{" + showId + "}:J9";
        withRedis(key, owner);
        return new Damage(
                "locks-belong-to-open-bookings",
                Map.of("showId", showId, "seatId", "J9", "owner", owner),
                () -> withRedis(key, null));
    }

    private static void withRedis(String key, String value) {
        try (var redis = Redis.connect()) {
            if (value == null) {
                redis.delete(key);
            } else {
                redis.set(key, value);
            }
        }
    }

    /** Money of which our books know nothing; given back, it is no difference any more. */
    private static Damage unknownPayment() {
        var provider = Provider.http("secretKey");
        var intent = provider.postForm(
                        "/v1/payment_intents",
                        Map.of(
                                "amount",
                                "5000",
                                "currency",
                                "inr",
                                "confirm",
                                "true",
                                "payment_method",
                                "pm_card_visa"))
                .expect(200)
                .text("id");
        return new Damage(
                "captured-payments-have-a-booking-or-a-refund",
                Map.of("intentId", intent),
                () -> provider.postForm("/v1/refunds", Map.of("payment_intent", intent))
                        .expect(200));
    }
}
