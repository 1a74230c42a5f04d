package io.marquee.notification.delivery.boundary;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.marquee.chassis.security.Roles;
import io.marquee.chassis.testing.ApiClient;
import io.marquee.chassis.testing.EventSchemas;
import io.marquee.chassis.testing.ServiceArchive;
import io.marquee.chassis.testing.TestPlatform;
import io.marquee.notification.testing.Engine;
import io.marquee.notification.testing.Facts;
import io.marquee.notification.testing.MailBox;
import io.marquee.notification.testing.PhoneGateway;
import io.marquee.notification.testing.PhoneGateway.Call;
import io.marquee.notification.testing.Rows;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class PhoneMessagesIT {

    private static final String NOTIFICATIONS = "/api/v1/notifications";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @ArquillianResource
    URI base;

    @Deployment(testable = false)
    static WebArchive service() {
        return ServiceArchive.built();
    }

    @Test
    void whoWantsAnSmsGetsOneBesideTheMailHoweverOftenTheJobIsRepeated() throws Exception {
        var facts = booked();
        choose(facts, true, true, false);
        for (var i = 0; i < 2; i++) {
            confirm(facts);
        }
        assertEquals(1, MailBox.to(facts.email()).size());
        var call = onlyCall(facts);
        assertEquals("SMS", call.channel());
        for (var word : List.of(Facts.BOOKING_CODE, "Mother India", "Regal", "18:30", "A10, A11, A12")) {
            assertTrue(call.text().contains(word), call::text);
        }
        assertEquals(call.key(), call.reference());
        assertEquals(
                call.key(),
                Rows.text(
                        "select id from notifications where booking_id = ?::uuid and channel = 'SMS'",
                        facts.bookingId()));
        assertEquals("SENT", status(facts, "SMS"));
    }

    @Test
    void bothChannelsToThePhoneAndNoMail() throws Exception {
        var facts = booked();
        choose(facts, false, true, true);
        confirm(facts);
        assertEquals(0, MailBox.to(facts.email()).size());
        var calls = PhoneGateway.callsFor(facts.phone());
        assertEquals(
                Set.of("SMS", "WHATSAPP"), calls.stream().map(Call::channel).collect(Collectors.toSet()));
        assertEquals(2, calls.size());
        assertEquals(2, calls.stream().map(Call::key).distinct().count());
        var items = customer(facts).get(NOTIFICATIONS).body().path("items");
        assertEquals(3, items.size(), items.toString());
        items.forEach(item -> assertEquals(
                item.path("channel").asText().equals("EMAIL") ? "SKIPPED" : "SENT",
                item.path("status").asText()));
    }

    @Test
    void aGatewayThatIsAwayOnlyDelaysItsOwnMessage() throws Exception {
        var facts = booked();
        choose(facts, true, true, true);
        PhoneGateway.answer(facts.phone(), 503, "no line to " + facts.phone());
        var told = Engine.tell("booking-confirmed", facts.bookingId(), facts.userId());
        awaitFailure(facts, "SMS");
        awaitFailure(facts, "WHATSAPP");
        PhoneGateway.take(facts.phone());
        told.join();
        assertEquals(1, MailBox.to(facts.email()).size());
        assertEquals("SENT", status(facts, "SMS"));
        assertEquals("SENT", status(facts, "WHATSAPP"));
        var calls = PhoneGateway.callsFor(facts.phone());
        assertTrue(calls.size() >= 4, calls::toString);
        assertEquals(2, calls.stream().map(Call::key).distinct().count(), "a repeated message keeps its key");
        var error = reason(facts, "SMS", "FAILED");
        assertTrue(error.startsWith("The message gateway did not take the SMS of notification "), error);
        assertTrue(error.contains("it answered 503, no line to (number)"), error);
        expectNoNumber(facts);
    }

    @Test
    void aMailServerThatIsAwayDelaysNoSmsAndRepeatsNone() throws Exception {
        var facts = booked();
        choose(facts, true, true, false);
        awaitKnown(facts);
        MailBox.goAway();
        var told = Engine.tell("booking-confirmed", facts.bookingId(), facts.userId());
        try {
            awaitFailure(facts, "EMAIL");
            await().atMost(PATIENCE)
                    .ignoreExceptions()
                    .until(() -> status(facts, "SMS").equals("SENT"));
        } finally {
            MailBox.comeBack();
        }
        told.join();
        assertEquals(1, MailBox.to(facts.email()).size());
        onlyCall(facts);
    }

    /** As after a crash between the gateway's answer and its record. */
    @Test
    void whatMayHaveBeenSentIsSentAgainWithItsKey() throws Exception {
        var facts = booked();
        choose(facts, true, true, false);
        confirm(facts);
        Rows.change(
                "update notifications set status = 'SENDING', sending_at = now() - interval '26 seconds'"
                        + " where booking_id = ?::uuid and channel = 'SMS'",
                facts.bookingId());
        confirm(facts);
        var calls = PhoneGateway.callsFor(facts.phone());
        assertEquals(2, calls.size());
        assertEquals(calls.get(0), calls.get(1));
        assertEquals("SENT", status(facts, "SMS"));
        assertEquals(1, MailBox.to(facts.email()).size());
    }

    @Test
    void aNumberThatIsRefusedDoesNotHoldTheProcess() throws Exception {
        var facts = booked();
        choose(facts, true, true, false);
        PhoneGateway.answer(facts.phone(), 422, facts.phone() + " is no mobile");
        for (var i = 0; i < 2; i++) {
            confirm(facts);
        }
        assertEquals(1, MailBox.to(facts.email()).size());
        onlyCall(facts);
        assertEquals("REFUSED", status(facts, "SMS"));
        var error = reason(facts, "SMS", "FAILED");
        assertTrue(error.endsWith(": it answered 422, (number) is no mobile"), error);
        var failed = Rows.events(facts.userId()).get("io.marquee.notification.failed.v1");
        assertTrue(failed.contains("SMS") && failed.contains("(number) is no mobile"), failed);
        var metrics = ApiClient.at(base).get("/metrics").text();
        assertTrue(
                metrics.lines()
                        .anyMatch(line -> line.startsWith("notifications_total{")
                                && line.contains("channel=\"sms\"")
                                && line.contains("status=\"refused\"")),
                metrics);
        expectNoNumber(facts);
    }

    @Test
    void whoHasNoNumberIsSkippedWithTheReason() throws Exception {
        var facts = Facts.fresh().userCreated().created().confirmed();
        choose(facts, true, true, false);
        confirm(facts);
        assertEquals(1, MailBox.to(facts.email()).size());
        assertEquals("SKIPPED", status(facts, "SMS"));
        assertEquals("The user has no phone number", reason(facts, "SMS", "SKIPPED"));
    }

    @Test
    void whoChoseNothingGetsMailOnly() throws Exception {
        var facts = booked();
        confirm(facts);
        assertEquals(List.of(), PhoneGateway.callsFor(facts.phone()));
        assertEquals(1, Rows.count("select count(*) from notifications where booking_id = ?::uuid", facts.bookingId()));
    }

    @Test
    void whoChangesTheMindGetsNoMoreOfIt() throws Exception {
        var facts = booked();
        choose(facts, true, true, false);
        PhoneGateway.answer(facts.phone(), 503, "busy");
        var told = Engine.tell("booking-confirmed", facts.bookingId(), facts.userId());
        awaitFailure(facts, "SMS");
        choose(facts, true, false, false);
        told.join();
        assertEquals("SKIPPED", status(facts, "SMS"));
        assertEquals("The user wants no SMS", reason(facts, "SMS", "SKIPPED"));
    }

    @Test
    void anApplicantIsToldByPhoneTooOnce() {
        var facts = Facts.fresh().userWithPhoneCreated();
        choose(facts, false, false, true);
        var applicationId = UUID.randomUUID();
        for (var i = 0; i < 2; i++) {
            Engine.tellApplicant("partner-activated", applicationId, facts.userId(), null)
                    .join();
        }
        var call = onlyCall(facts);
        assertEquals("WHATSAPP", call.channel());
        assertTrue(call.text().contains("Orion & Sons"), call::text);
    }

    @Test
    void aDeletedUsersNumberAndTextsAreForgotten() throws Exception {
        var facts = booked();
        choose(facts, true, true, false);
        confirm(facts);
        facts.userDeleted();
        await().atMost(PATIENCE)
                .until(() -> Rows.count(
                                "select count(*) from recipients where user_id = ?::uuid and phone is null and email is null",
                                facts.userId())
                        == 1);
        assertEquals(
                0,
                Rows.count(
                        "select count(*) from notifications where user_id = ?::uuid and text is not null",
                        facts.userId()));
        facts.ended("CANCELLED", "The user was deleted.");
        Engine.tell("booking-cancelled", facts.bookingId(), facts.userId()).join();
        onlyCall(facts);
    }

    @Test
    void whatSupportHasSentBackBeforeIsNotDenied() {
        var facts = booked();
        choose(facts, false, true, false);
        facts.ended("CANCELLED", "The customer called us.");
        var due = Map.of("refundDue", Map.of("amount", 0, "granted", 450, "currency", "INR"));
        Engine.tell("cancellation-confirmed", facts.bookingId(), facts.userId(), due)
                .join();
        var text = onlyCall(facts).text();
        assertTrue(text.endsWith(" ₹450.00 was sent back to you before."), text);
    }

    private static Facts booked() {
        return Facts.fresh().userWithPhoneCreated().created().confirmed();
    }

    private static void confirm(Facts facts) {
        Engine.tell("booking-confirmed", facts.bookingId(), facts.userId()).join();
    }

    private void choose(Facts facts, boolean email, boolean sms, boolean whatsapp) {
        var chosen = customer(facts)
                .put(
                        "/api/v1/users/me/notification-preferences",
                        Map.of("email", email, "sms", sms, "whatsapp", whatsapp));
        assertEquals(200, chosen.status(), chosen.text());
    }

    private ApiClient customer(Facts facts) {
        return ApiClient.at(base).withToken(TestPlatform.current().tokens().token(facts.userId(), Roles.CUSTOMER));
    }

    private static Call onlyCall(Facts facts) {
        var calls = PhoneGateway.callsFor(facts.phone());
        assertEquals(1, calls.size(), calls::toString);
        return calls.get(0);
    }

    private static String status(Facts facts, String channel) throws SQLException {
        return Rows.text(
                "select status from notifications where booking_id = ?::uuid and channel = '" + channel + "'",
                facts.bookingId());
    }

    private static String reason(Facts facts, String channel, String outcome) throws SQLException {
        return Rows.text(
                "select d.error from delivery_log d join notifications n on n.id = d.notification_id"
                        + " where n.booking_id = ?::uuid and d.channel = '" + channel + "' and d.outcome = '" + outcome
                        + "'",
                facts.bookingId());
    }

    private static void awaitFailure(Facts facts, String channel) {
        await().atMost(PATIENCE)
                .until(() -> Rows.count(
                                "select count(*) from delivery_log d join notifications n on n.id = d.notification_id"
                                        + " where n.booking_id = ?::uuid and d.channel = '" + channel
                                        + "' and d.outcome = 'FAILED'",
                                facts.bookingId())
                        > 0);
    }

    private static void awaitKnown(Facts facts) {
        await().atMost(PATIENCE)
                .until(() -> Rows.count(
                                "select count(*) from booking_facts where booking_id = ?::uuid and ticket is not null",
                                facts.bookingId())
                        == 1);
    }

    /** Neither in the log, nor in events, nor in the delivery log. */
    private static void expectNoNumber(Facts facts) throws Exception {
        var number = facts.phone().substring(1);
        var log = Files.readString(Path.of("target", "payara-micro", "notification-service.war.log"));
        assertFalse(log.contains(number), "a number is in the log");
        assertTrue(log.contains("notification-service"), "this is the log");
        Rows.events(facts.userId()).forEach((type, data) -> {
            assertEquals(List.of(), EventSchemas.problems(type, data), data);
            assertFalse(data.contains(number), data);
        });
        assertEquals(
                0,
                Rows.count(
                        "select count(*) from delivery_log d join notifications n on n.id = d.notification_id"
                                + " where n.user_id = ?::uuid and d.error like '%" + number + "%'",
                        facts.userId()));
    }
}
