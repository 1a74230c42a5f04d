package io.marquee.system.damage;

import io.marquee.system.platform.Databases;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;

/** Damages rows of the databases, each so that it can be undone. */
public final class Saboteur {

    private static final String BOOKINGS = "booking-service";
    private static final String PAYMENTS = "payment-service";

    private Saboteur() {}

    /** A confirmed booking that says it has expired, although its seats are sold. */
    public static Damage expire(String bookingId, String seatId) {
        change(BOOKINGS, "update bookings set status = 'EXPIRED' where id = '%s'", bookingId);
        return new Damage(
                "sold-seats-have-a-confirmed-booking",
                Map.of("bookingId", bookingId, "seatId", seatId),
                () -> change(BOOKINGS, "update bookings set status = 'CONFIRMED' where id = '%s'", bookingId));
    }

    /** What the audit says of that booking's money while it is so; it is undone with it. */
    public static Damage moneyOfExpired(String intentId) {
        return new Damage("captured-payments-have-a-booking-or-a-refund", Map.of("intentId", intentId), () -> {});
    }

    /** A sold seat whose row is gone. */
    public static Damage loseSeat(String bookingId, String showId, String seatId) {
        change(BOOKINGS, "delete from sold_seats where booking_id = '%s' and seat_id = '%s'", bookingId, seatId);
        return new Damage(
                "confirmed-bookings-have-their-seats",
                Map.of("bookingId", bookingId, "seatIds", seatId),
                () -> change(
                        BOOKINGS,
                        "insert into sold_seats (show_id, seat_id, booking_id, sold_at) values ('%s', '%s', '%s', now())",
                        showId,
                        seatId,
                        bookingId));
    }

    /** A ticket that is gone. */
    public static Damage loseTicket(String bookingId) {
        change(BOOKINGS, "create table lost_tickets as select * from tickets where booking_id = '%s'", bookingId);
        change(BOOKINGS, "delete from tickets where booking_id = '%s'", bookingId);
        return new Damage("confirmed-bookings-have-a-ticket", Map.of("bookingId", bookingId), () -> {
            change(BOOKINGS, "insert into tickets select * from lost_tickets");
            change(BOOKINGS, "drop table lost_tickets");
        });
    }

    /** A payment that forgot that it was paid. */
    public static Damage unpay(String bookingId) {
        change(PAYMENTS, "update payments set status = 'CLOSED' where booking_id = '%s'", bookingId);
        return new Damage(
                "confirmed-bookings-are-paid",
                Map.of("bookingId", bookingId),
                () -> change(PAYMENTS, "update payments set status = 'SUCCEEDED' where booking_id = '%s'", bookingId));
    }

    /** A sale that was taken back, and nobody has decided what goes back to the customer. */
    public static Damage cancelHalfway(String bookingId) {
        change(
                BOOKINGS,
                "insert into cancellations (booking_id, id, reason, hours_before_show, currency, cancelled_at)"
                        + " values ('%1$s', '%1$s', 'CUSTOMER', 1, 'INR', now())",
                bookingId);
        return new Damage(
                "cancelled-sales-are-refunded-as-decided",
                Map.of("bookingId", bookingId),
                () -> change(BOOKINGS, "delete from cancellations where booking_id = '%s'", bookingId));
    }

    /** A payment that brought more than the provider says. */
    public static Damage miscount(String bookingId) {
        change(PAYMENTS, "update payments set paid_amount = paid_amount + 1 where booking_id = '%s'", bookingId);
        return new Damage(
                "books-agree-with-provider",
                Map.of("bookingId", bookingId),
                () -> change(
                        PAYMENTS,
                        "update payments set paid_amount = paid_amount - 1 where booking_id = '%s'",
                        bookingId));
    }

    /** More refunded than was paid. */
    public static Damage overRefund(String paymentId) {
        var refundId = refund(paymentId, 99_999, "SUCCEEDED");
        return new Damage("refunds-stay-within-the-payment", Map.of("paymentId", paymentId), () -> forget(refundId));
    }

    /** A refund that nobody sends to the provider. The payment counts it, so that all sums agree. */
    public static Damage strandRefund(String paymentId, String bookingId) {
        var counted = "update payments set refunded_amount = refunded_amount %s 1 where id = '%s'";
        var refundId = refund(paymentId, 1, "REQUESTED");
        change(PAYMENTS, counted, "+", paymentId);
        return new Damage(
                "refunds-reach-the-provider",
                Map.of("refundId", refundId, "paymentId", paymentId, "bookingId", bookingId),
                () -> {
                    change(PAYMENTS, counted, "-", paymentId);
                    forget(refundId);
                });
    }

    /** A refund of the day before yesterday, which payment-service does not take up in the next hour. */
    private static String refund(String paymentId, int amount, String status) {
        var id = UUID.randomUUID().toString();
        change(
                PAYMENTS,
                "insert into refunds (id, payment_id, request_key, amount, currency, reason, status, correlation_id,"
                        + " created_at, updated_at, next_attempt_at) values ('%1$s', '%2$s', '%1$s', %3$d, 'INR',"
                        + " 'sabotage', '%4$s', 'sabotage', now() - interval '2 days', now() - interval '2 days',"
                        + " now() + interval '1 hour')",
                id,
                paymentId,
                amount,
                status);
        return id;
    }

    private static void forget(String refundId) {
        change(PAYMENTS, "delete from refunds where id = '%s'", refundId);
    }

    /** An open booking of which no process knows. */
    public static Damage orphan(String likeBookingId) {
        var orphan = UUID.randomUUID().toString();
        change(
                BOOKINGS,
                "insert into bookings (id, code, user_id, show_id, status, expires_at, correlation_id, created_at,"
                        + " changed_at) select '%s', 'BKORPHAN01', user_id, show_id, 'INITIATED', now() + interval '1 hour',"
                        + " 'sabotage', now(), now() from bookings where id = '%s'",
                orphan,
                likeBookingId);
        return new Damage(
                "open-bookings-have-a-process",
                Map.of("bookingId", orphan),
                () -> change(BOOKINGS, "delete from bookings where id = '%s'", orphan));
    }

    /** A booking that is closed behind the back of its process. */
    public static Damage closeSecretly(String pendingBookingId) {
        change(BOOKINGS, "update bookings set status = 'FAILED' where id = '%s'", pendingBookingId);
        return new Damage(
                "processes-have-an-open-booking",
                Map.of("bookingId", pendingBookingId),
                () -> change(
                        BOOKINGS, "update bookings set status = 'PAYMENT_PENDING' where id = '%s'", pendingBookingId));
    }

    /** A message that Kafka refuses, because it is larger than a message may be. */
    public static Damage unpublishable() {
        var id = UUID.randomUUID().toString();
        change(
                "catalog-service",
                "insert into outbox (id, lane, type, key, payload, correlation_id, created_at) values ('%1$s', 'EVENT',"
                        + " 'io.marquee.sabotage.v1', '%1$s', jsonb_build_object('text', repeat('x', 2000000)),"
                        + " 'sabotage', now() - interval '2 minutes')",
                id);
        return new Damage(
                "outbox-is-published",
                Map.of("outboxId", id, "database", "catalog_db"),
                () -> change("catalog-service", "delete from outbox where id = '%s'", id));
    }

    /** A webhook that nobody applies. */
    public static Damage unapplied() {
        var event = "evt_" + UUID.randomUUID();
        change(
                PAYMENTS,
                "insert into webhook_events (id, provider, event_id, type, body, received_at, result, next_attempt_at)"
                        + " values ('%s', 'stripe', '%s', 'payment_intent.succeeded', '{}', now() - interval '2 minutes',"
                        + " 'RECEIVED', now() + interval '1 hour')",
                UUID.randomUUID(),
                event);
        return new Damage(
                "webhooks-are-applied",
                Map.of("eventId", event),
                () -> change(PAYMENTS, "delete from webhook_events where event_id = '%s'", event));
    }

    private static void change(String service, String sql, Object... values) {
        try (var connection = Databases.connect(service);
                var statement = connection.createStatement()) {
            statement.execute(sql.formatted(values));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
