package io.marquee.notification.testing;

import io.marquee.chassis.testing.TestKafka;
import java.time.OffsetDateTime;
import java.util.UUID;

/** A customer and a booking, and the events by which the other services tell of them. */
public record Facts(UUID userId, UUID bookingId) {

    public static final String BOOKING_CODE = "BK7Q2M";

    /** The text that the QR code carries. */
    public static final String QR_TEXT = "MQ1.eyJ0IjoiQks3UTJNIn0.c2lnbmF0dXJl";

    public static Facts fresh() {
        return new Facts(UUID.randomUUID(), UUID.randomUUID());
    }

    public String email() {
        return "ada." + userId + "@example.org";
    }

    /** A number of this customer alone. */
    public String phone() {
        return "+9198" + (10_000_000 + Math.floorMod(userId.getLeastSignificantBits(), 90_000_000));
    }

    /** The customer has given no phone number. */
    public Facts userCreated() {
        return userCreated("null");
    }

    public Facts userWithPhoneCreated() {
        return userCreated("\"" + phone() + "\"");
    }

    private Facts userCreated(String phone) {
        TestKafka.publish("marquee.users", "io.marquee.user.created.v1", userId, user(phone));
        return this;
    }

    /** The customer has told another phone number at that time. */
    public Facts userUpdated(String phone, OffsetDateTime at) {
        TestKafka.publish(at, "marquee.users", "io.marquee.user.updated.v1", userId, user("\"" + phone + "\""));
        return this;
    }

    private String user(String phone) {
        return """
                {"userId": "%s", "email": "%s", "fullName": "Ada <Lovelace>", "phone": %s}\
                """.formatted(userId, email(), phone);
    }

    public Facts userDeleted() {
        TestKafka.publish("marquee.users", "io.marquee.user.deleted.v1", userId, """
                {"userId": "%s", "deletedAt": "2026-11-20T18:00:00Z"}""".formatted(userId));
        return this;
    }

    public Facts created() {
        return booking("created", "INITIATED", "null", "null", "null");
    }

    public Facts confirmed() {
        var ticket = """
                {"ticketId": "%s", "qrCodeData": "%s"}""".formatted(ticketId(), QR_TEXT);
        var pricing = """
                {"currency": "INR", "subtotal": 540.00, "discount": 90.00, "fees": 30.00, "tax": 86.40, "total": 566.40,
                 "appliedOffers": [{"code": "THIRD50", "description": "Third ticket half price", "discount": 90.00}],
                 "seats": []}""";
        return booking("confirmed", "CONFIRMED", pricing, "null", ticket);
    }

    /** The booking ended without seats. */
    public Facts ended(String status, String reason) {
        return booking(status.toLowerCase(java.util.Locale.ROOT), status, "null", "\"" + reason + "\"", "null");
    }

    public Facts refunded() {
        var paymentId = UUID.randomUUID();
        TestKafka.publish("marquee.payments", "io.marquee.payment.refunded.v1", paymentId, """
                {"paymentId": "%s", "bookingId": "%s", "userId": "%s", "amount": 566.40, "currency": "INR",
                 "provider": "stripe", "reason": "LATE_PAYMENT"}""".formatted(
                        paymentId, bookingId, userId));
        return this;
    }

    public UUID ticketId() {
        return UUID.nameUUIDFromBytes(bookingId.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private Facts booking(String what, String status, String pricing, String reason, String ticket) {
        TestKafka.publish("marquee.bookings", "io.marquee.booking." + what + ".v1", bookingId, """
                {"bookingId": "%s", "bookingCode": "%s", "userId": "%s", "status": "%s",
                 "show": {"showId": "%s", "movieTitle": "Mother India", "theatreName": "Regal", "cityName": "Mumbai",
                          "screenName": "Screen 1", "format": "2D", "language": "Hindi",
                          "startsAt": "2026-11-21T13:00:00Z", "timeZone": "Asia/Kolkata"},
                 "seats": ["A10", "A11", "A12"], "pricing": %s, "reason": %s, "ticket": %s}
                """.formatted(
                        bookingId, BOOKING_CODE, userId, status, UUID.randomUUID(), pricing, reason, ticket));
        return this;
    }
}
