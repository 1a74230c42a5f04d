package io.marquee.notification.delivery.boundary;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import io.marquee.chassis.security.Roles;
import io.marquee.chassis.testing.ApiClient;
import io.marquee.chassis.testing.EventSchemas;
import io.marquee.chassis.testing.ServiceArchive;
import io.marquee.chassis.testing.TestPlatform;
import io.marquee.notification.testing.Engine;
import io.marquee.notification.testing.Facts;
import io.marquee.notification.testing.MailBox;
import io.marquee.notification.testing.MailParts;
import io.marquee.notification.testing.Rows;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class NotificationsIT {

    private static final String PREFERENCES = "/api/v1/users/me/notification-preferences";
    private static final String NOTIFICATIONS = "/api/v1/notifications";
    private static final String SKIPPED_CONFIRMATION =
            "select count(*) from notifications where booking_id = ?::uuid and template = 'booking-confirmed'"
                    + " and status = 'SKIPPED'";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @ArquillianResource
    URI base;

    @Deployment(testable = false)
    static WebArchive service() {
        return ServiceArchive.built();
    }

    @Test
    void aConfirmedBookingBringsTheTicketByMail() throws Exception {
        var facts = Facts.fresh().userCreated().created().confirmed();
        Engine.tell("booking-confirmed", facts.bookingId(), facts.userId()).join();
        var mails = MailBox.to(facts.email());
        assertEquals(1, mails.size());
        var mail = mails.get(0);
        assertEquals("Your tickets for Mother India, Saturday, 21 November 2026 18:30", mail.getSubject());
        var text = MailParts.text(mail, "text/plain");
        assertTrue(text.contains("Hello Ada <Lovelace>,"), text);
        assertTrue(text.contains("Saturday, 21 November 2026, 18:30 (IST)"), text);
        assertTrue(text.contains("Seats A10, A11, A12"), text);
        assertTrue(text.contains(Facts.BOOKING_CODE), text);
        assertTrue(text.contains("Total  ₹566.40"), text);
        var html = MailParts.text(mail, "text/html");
        assertTrue(html.contains("Ada &lt;Lovelace&gt;"), html);
        assertTrue(html.contains("cid:ticket-qr-code"), html);
        assertEquals(Facts.QR_TEXT, qrCode(mail));
    }

    @Test
    void theFactsMayArriveAfterTheJob() {
        var facts = Facts.fresh();
        var told = Engine.tell("booking-confirmed", facts.bookingId(), facts.userId());
        facts.created().userCreated().confirmed();
        told.join();
        assertEquals(1, MailBox.to(facts.email()).size());
    }

    @Test
    void askingTwiceTellsOnce() {
        var facts = Facts.fresh().userCreated().created().confirmed();
        Engine.tell("booking-confirmed", facts.bookingId(), facts.userId()).join();
        Engine.tell("booking-confirmed", facts.bookingId(), facts.userId()).join();
        assertEquals(1, MailBox.to(facts.email()).size());
        facts.ended("CANCELLED", "You cancelled the booking.");
        Engine.tell("booking-cancelled", facts.bookingId(), facts.userId()).join();
        assertEquals(2, MailBox.to(facts.email()).size());
    }

    @Test
    void eachWayABookingEndsHasItsMail() throws Exception {
        for (var status : List.of("FAILED", "EXPIRED", "CANCELLED")) {
            var facts = Facts.fresh().userCreated().created().ended(status, "The seats were sold.");
            var template = "booking-" + status.toLowerCase(java.util.Locale.ROOT);
            Engine.tell(template, facts.bookingId(), facts.userId()).join();
            var mail = MailBox.to(facts.email()).get(0);
            assertTrue(MailParts.text(mail, "text/plain").contains("booking " + Facts.BOOKING_CODE), status);
            assertFalse(MailParts.of(mail).containsKey("image/png"), status);
        }
    }

    @Test
    void moneyThatCameLateIsSaidToGoBack() throws Exception {
        var facts = Facts.fresh()
                .userCreated()
                .created()
                .ended("EXPIRED", "Not paid in time.")
                .refunded();
        Engine.tell("late-payment-refunded", facts.bookingId(), facts.userId()).join();
        var text = MailParts.text(MailBox.to(facts.email()).get(0), "text/plain");
        assertTrue(text.contains("₹566.40 is on its way back to you"), text);
    }

    @Test
    void whatTheProcessHasSentBackIsSaidBeforeItsEventArrives() throws Exception {
        var facts = Facts.fresh().userCreated().created().confirmed().ended("CANCELLED", "The projector is broken.");
        var refund = Map.of("refund", Map.of("amount", 265.5, "currency", "INR", "status", "PENDING"));
        Engine.tell("show-cancelled", facts.bookingId(), facts.userId(), refund).join();
        var text = MailParts.text(MailBox.to(facts.email()).get(0), "text/plain");
        assertTrue(text.contains("₹265.50 is on its way back to you"), text);
        assertTrue(text.contains("The projector is broken."), text);
    }

    @Test
    void aTicketThatIsVoidIsNotSent() throws Exception {
        var facts = Facts.fresh().userCreated().created().confirmed().ended("CANCELLED", "Cancelled by the customer.");
        Engine.tell("cancellation-confirmed", facts.bookingId(), facts.userId()).join();
        Engine.tell("booking-confirmed", facts.bookingId(), facts.userId()).join();
        assertEquals(1, MailBox.to(facts.email()).size());
        assertEquals(1, Rows.count(SKIPPED_CONFIRMATION, facts.bookingId()));
    }

    /** Such as a dead letter that is sent again. */
    @Test
    void aTicketThatIsToldAfterItsCancellationIsNotSent() throws Exception {
        var facts = Facts.fresh().userCreated().created().ended("CANCELLED", "Cancelled by the customer.");
        facts.confirmed();
        awaitKnown(facts);
        Engine.tell("booking-confirmed", facts.bookingId(), facts.userId()).join();
        assertEquals(0, MailBox.to(facts.email()).size());
        assertEquals(1, Rows.count(SKIPPED_CONFIRMATION, facts.bookingId()));
    }

    @Test
    void aCancelledBookingIsNotWaitedForWithItsTicket() throws Exception {
        var facts = Facts.fresh().userCreated().created().ended("CANCELLED", "Cancelled by the customer.");
        Engine.tell("booking-confirmed", facts.bookingId(), facts.userId()).join();
        assertEquals(0, MailBox.to(facts.email()).size());
        assertEquals(1, Rows.count(SKIPPED_CONFIRMATION, facts.bookingId()));
    }

    /** Events of the topic are applied in order: when the user after is known, the older event was applied. */
    @Test
    void olderNewsOfAUserBringNoOldNumberBack() throws Exception {
        var facts = Facts.fresh().userWithPhoneCreated();
        facts.userUpdated("+919800000000", OffsetDateTime.now().minusHours(1));
        var after = Facts.fresh().userCreated();
        await().atMost(PATIENCE)
                .until(() ->
                        Rows.count("select count(*) from recipients where user_id = ?::uuid", after.userId()) == 1);
        assertEquals(facts.phone(), Rows.text("select phone from recipients where user_id = ?::uuid", facts.userId()));
    }

    @Test
    void aCancellationWithoutARefundPromisesNone() throws Exception {
        var facts = Facts.fresh().userCreated().created().confirmed().ended("CANCELLED", "Cancelled by the customer.");
        Engine.tell("cancellation-confirmed", facts.bookingId(), facts.userId()).join();
        var text = MailParts.text(MailBox.to(facts.email()).get(0), "text/plain");
        assertTrue(text.contains("nothing is paid back"), text);
        assertFalse(text.contains("on its way"), text);
        assertTrue(text.contains("your booking " + Facts.BOOKING_CODE + " is cancelled."), text);
        assertTrue(text.contains("Cancelled by the customer."), text);
    }

    @Test
    void whatSupportHasSentBackBeforeIsNotDenied() throws Exception {
        var facts = Facts.fresh().userCreated().created().confirmed().ended("CANCELLED", "The customer called us.");
        var process = Map.of(
                "refundDue", Map.of("amount", 450, "granted", 450, "currency", "INR"),
                "refund", Map.of("amount", 0, "status", "NOTHING_LEFT"));
        for (var template : List.of("cancellation-confirmed", "show-cancelled")) {
            Engine.tell(template, facts.bookingId(), facts.userId(), process).join();
        }
        var mails = MailBox.to(facts.email());
        assertEquals(2, mails.size());
        for (var mail : mails) {
            var text = MailParts.text(mail, "text/plain");
            assertTrue(text.contains("₹450.00, our support has sent back to you already"), text);
            assertFalse(text.contains("othing"), text);
        }
    }

    @Test
    void applicantIsToldTheDecisionOnce() throws Exception {
        var facts = Facts.fresh().userCreated();
        var applicationId = UUID.randomUUID();
        for (var i = 0; i < 2; i++) {
            Engine.tellApplicant("partner-rejected", applicationId, facts.userId(), "No such <company>.")
                    .join();
        }
        assertEquals(1, MailBox.to(facts.email()).size());
        var mail = MailBox.to(facts.email()).get(0);
        assertEquals("Your application for Orion & Sons", mail.getSubject());
        assertTrue(MailParts.text(mail, "text/plain").contains("No such <company>."));
        assertTrue(MailParts.text(mail, "text/html").contains("No such &lt;company&gt;."));
        Engine.tellApplicant("partner-activated", UUID.randomUUID(), facts.userId(), null)
                .join();
        assertEquals(2, MailBox.to(facts.email()).size());
    }

    @Test
    void applicantWhoIsDeletedGetsNoMail() throws Exception {
        var facts = Facts.fresh().userCreated().userDeleted();
        await().atMost(PATIENCE)
                .until(() -> Rows.count(
                                "select count(*) from recipients where user_id = ?::uuid and email is null",
                                facts.userId())
                        == 1);
        Engine.tellApplicant("partner-rejected", UUID.randomUUID(), facts.userId(), "No such company.")
                .join();
        assertEquals(0, MailBox.to(facts.email()).size());
    }

    @Test
    void aMailServerThatIsAwayOnlyDelaysTheMail() throws Exception {
        var facts = Facts.fresh().userCreated().created().confirmed();
        awaitKnown(facts);
        MailBox.goAway();
        var told = Engine.tell("booking-confirmed", facts.bookingId(), facts.userId());
        try {
            await().atMost(PATIENCE)
                    .until(() -> Rows.count(
                                    "select count(*) from delivery_log d join notifications n"
                                            + " on n.id = d.notification_id where d.outcome = 'FAILED' and n.booking_id = ?::uuid",
                                    facts.bookingId())
                            > 0);
        } finally {
            MailBox.comeBack();
        }
        told.join();
        assertEquals(1, MailBox.to(facts.email()).size());
        var events = Rows.events(facts.userId());
        assertTrue(events.containsKey("io.marquee.notification.failed.v1"), events.toString());
        assertTrue(events.containsKey("io.marquee.notification.sent.v1"), events.toString());
        events.forEach((type, data) -> assertEquals(List.of(), EventSchemas.problems(type, data), data));
    }

    @Test
    void whoWantsNoMailFindsItInTheListOnly() {
        var facts = Facts.fresh().userCreated().created().confirmed();
        var customer = customer(facts.userId());
        var chosen = customer.put(PREFERENCES, Map.of("email", false, "sms", false, "whatsapp", false));
        assertEquals(200, chosen.status(), chosen.text());
        Engine.tell("booking-confirmed", facts.bookingId(), facts.userId()).join();
        assertEquals(0, MailBox.to(facts.email()).size());
        var item = customer.get(NOTIFICATIONS).body().path("items").path(0);
        assertEquals("SKIPPED", item.path("status").asText());
        assertTrue(item.path("text").asText().contains("Mother India"), item.toString());
    }

    @Test
    void preferencesStartWithMailOnlyAndAreKept() {
        var customer = customer(UUID.randomUUID());
        var first = customer.get(PREFERENCES).body();
        assertTrue(first.path("email").asBoolean());
        assertFalse(first.path("sms").asBoolean());
        customer.put(PREFERENCES, Map.of("email", true, "sms", true, "whatsapp", true));
        assertTrue(customer.get(PREFERENCES).body().path("whatsapp").asBoolean());
        var incomplete = customer.put(PREFERENCES, Map.of("email", true));
        assertEquals(400, incomplete.status(), incomplete.text());
        assertEquals(401, ApiClient.at(base).get(PREFERENCES).status());
    }

    @Test
    void firstChoicesThatComeAtOnceAreAllTaken() throws Exception {
        for (var round = 0; round < 10; round++) {
            var customer = customer(UUID.randomUUID());
            var choices = Map.of("email", false, "sms", true, "whatsapp", false);
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                var answers = Stream.generate(() -> threads.submit(() -> customer.put(PREFERENCES, choices)))
                        .limit(8)
                        .toList();
                for (var answer : answers) {
                    assertEquals(200, answer.get().status(), answer.get().text());
                }
            }
            assertFalse(customer.get(PREFERENCES).body().path("email").asBoolean());
        }
    }

    @Test
    void aWriteThatIsRepeatedWithItsKeyHasNoSecondEffect() {
        var customer = customer(UUID.randomUUID());
        var keyed = customer.with("Idempotency-Key", "choice");
        var first = Map.of("email", true, "sms", true, "whatsapp", false);
        assertEquals(200, keyed.put(PREFERENCES, first).status());
        customer.put(PREFERENCES, Map.of("email", true, "sms", false, "whatsapp", false));
        var again = keyed.put(PREFERENCES, first);
        assertEquals(Optional.of("true"), again.header("Idempotent-Replayed"));
        assertTrue(again.body().path("sms").asBoolean(), "the first answer");
        assertFalse(customer.get(PREFERENCES).body().path("sms").asBoolean(), "the later choice is kept");
        var other = keyed.put(PREFERENCES, Map.of("email", false, "sms", true, "whatsapp", false));
        assertEquals("IDEMPOTENCY_KEY_REUSED", other.errorCode(), other.text());
    }

    @Test
    void usersSeeAndReadTheirOwnNotificationsOnly() {
        var facts = Facts.fresh().userCreated().created().confirmed();
        Engine.tell("booking-confirmed", facts.bookingId(), facts.userId()).join();
        facts.ended("CANCELLED", "You cancelled the booking.");
        Engine.tell("booking-cancelled", facts.bookingId(), facts.userId()).join();
        var customer = customer(facts.userId());
        var first = customer.get(NOTIFICATIONS + "?limit=1").body();
        assertEquals(
                "booking-cancelled",
                first.path("items").path(0).path("template").asText(),
                first.toString());
        var second = customer.get(NOTIFICATIONS + "?limit=1&cursor="
                        + first.path("nextCursor").asText())
                .body();
        assertEquals(
                "booking-confirmed",
                second.path("items").path(0).path("template").asText(),
                second.toString());
        assertTrue(second.path("nextCursor").isNull());
        var id = second.path("items").path(0).path("notificationId").asText();
        var stranger = customer(UUID.randomUUID());
        assertEquals(0, stranger.get(NOTIFICATIONS).body().path("items").size());
        assertEquals(
                404, stranger.post(NOTIFICATIONS + "/" + id + "/read", null).status());
        var reader = customer.with("Idempotency-Key", "read");
        assertEquals(204, reader.post(NOTIFICATIONS + "/" + id + "/read", null).status());
        var again = reader.post(NOTIFICATIONS + "/" + id + "/read", null);
        assertEquals(204, again.status(), again.text());
        assertEquals(Optional.of("true"), again.header("Idempotent-Replayed"));
        assertFalse(customer.get(NOTIFICATIONS)
                .body()
                .path("items")
                .path(1)
                .path("readAt")
                .isNull());
    }

    @Test
    void theSupportWritesToAUser() throws Exception {
        var facts = Facts.fresh().userCreated();
        await().atMost(PATIENCE)
                .until(() ->
                        Rows.count("select count(*) from recipients where user_id = ?::uuid", facts.userId()) == 1);
        var message = Map.of("userId", facts.userId(), "subject", "Your lost umbrella", "message", "It is <here>.");
        assertEquals(403, customer(facts.userId()).post(NOTIFICATIONS, message).status());
        var supporter = support().with("Idempotency-Key", "umbrella");
        var answer = supporter.post(NOTIFICATIONS, message);
        assertEquals(201, answer.status(), answer.text());
        assertEquals("SENT", answer.body().path("status").asText());
        assertEquals(answer.body(), supporter.post(NOTIFICATIONS, message).body());
        assertEquals(1, MailBox.to(facts.email()).size());
        var mail = MailBox.to(facts.email()).get(0);
        assertEquals("Your lost umbrella", mail.getSubject());
        assertTrue(MailParts.text(mail, "text/plain").contains("It is <here>."));
        assertTrue(MailParts.text(mail, "text/html").contains("It is &lt;here&gt;."));
    }

    @Test
    void aMessageToNobodyIsRefused() {
        var message = Map.of("userId", UUID.randomUUID(), "subject", "Hello", "message", "Is anyone there?");
        assertEquals(404, support().post(NOTIFICATIONS, message).status());
        var empty = support().post(NOTIFICATIONS, Map.of("subject", " "));
        assertEquals(400, empty.status(), empty.text());
        var nothing = support().post(NOTIFICATIONS, "null");
        assertEquals(400, nothing.status(), nothing.text());
        assertTrue(nothing.text().contains("The field body is missing"), nothing.text());
    }

    @Test
    void aDeletedUserIsForgottenAndGetsNoMail() throws Exception {
        var facts = Facts.fresh().userCreated().created().confirmed();
        Engine.tell("booking-confirmed", facts.bookingId(), facts.userId()).join();
        facts.userDeleted();
        await().atMost(PATIENCE)
                .until(() -> Rows.count(
                                "select count(*) from recipients where user_id = ?::uuid and email is null and full_name is null",
                                facts.userId())
                        == 1);
        assertEquals(
                0,
                Rows.count(
                        "select count(*) from notifications where user_id = ?::uuid and (subject is not null or text is not null)",
                        facts.userId()));
        facts.ended("CANCELLED", "The user was deleted.");
        Engine.tell("booking-cancelled", facts.bookingId(), facts.userId()).join();
        assertEquals(1, MailBox.to(facts.email()).size());
    }

    @Test
    void noAddressIsEverLogged() throws Exception {
        var facts = Facts.fresh().userCreated().created().confirmed();
        Engine.tell("booking-confirmed", facts.bookingId(), facts.userId()).join();
        var log = Files.readString(Path.of("target", "payara-micro", "notification-service.war.log"));
        assertFalse(log.contains("@example.org"), "an address is in the log");
        assertTrue(log.contains("notification-service"), "this is the log");
    }

    private ApiClient customer(UUID userId) {
        return ApiClient.at(base).withToken(TestPlatform.current().tokens().token(userId, Roles.CUSTOMER));
    }

    private ApiClient support() {
        return ApiClient.at(base).withToken(TestPlatform.current().tokens().token(UUID.randomUUID(), Roles.SUPPORT));
    }

    private static void awaitKnown(Facts facts) {
        await().atMost(PATIENCE)
                .until(() -> Rows.count(
                                "select count(*) from booking_facts where booking_id = ?::uuid and ticket is not null",
                                facts.bookingId())
                        == 1);
    }

    private static String qrCode(jakarta.mail.Part mail) throws Exception {
        try (var png = MailParts.of(mail).get("image/png").getInputStream()) {
            var picture = new BufferedImageLuminanceSource(ImageIO.read(png));
            return new QRCodeReader()
                    .decode(new BinaryBitmap(new HybridBinarizer(picture)))
                    .getText();
        }
    }
}
