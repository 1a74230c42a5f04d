package io.marquee.notification.delivery.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.marquee.chassis.errors.TechnicalException;
import io.marquee.notification.delivery.entity.Mail;
import io.marquee.notification.templates.entity.Letter;
import io.marquee.notification.testing.SlowMailServer;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How long a talk with the mail server may take. */
@Timeout(60)
class MailServerTest {

    private static final Duration ANSWER = Duration.ofSeconds(10);
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final Duration SHORT = Duration.ofSeconds(1);

    @Test
    void aMailIsTaken() throws Exception {
        try (var server = SlowMailServer.pausing(Duration.ZERO)) {
            mailServer(server, LONG).send(mail("The text"));
            assertTrue(server.heard().contains("."), "the whole mail came");
        }
    }

    /** Each answer comes in time, all of them together do not. */
    @Test
    void aTalkOfManySlowAnswersIsCutOff() throws Exception {
        try (var server = SlowMailServer.pausing(Duration.ofMillis(400))) {
            var mail = mail("The text");
            assertEquals(
                    "The mail server did not take the mail of notification " + mail.notificationId()
                            + ": the talk was not over within 1000 ms. It is tried again by itself.",
                    failure(mailServer(server, SHORT), mail));
            assertFalse(server.heard().contains("DATA"), server.heard()::toString);
        }
    }

    /** The sender has written all of it, but most still waits at the sender's machine. */
    @Test
    void theEndOfAMailThatWasCutOffDoesNotComeLater() throws Exception {
        try (var server = SlowMailServer.stoppingAfter("DATA")) {
            failure(
                    mailServer(server, Duration.ofSeconds(3)),
                    mail("A long line of text that fills the buffers.\n".repeat(5_000)));
            server.readOn();
            var heard = server.heard();
            assertTrue(heard.contains("DATA"), heard::toString);
            assertFalse(heard.contains("."), "the end of the mail came");
        }
    }

    @Test
    void aSlowGoodbyeChangesNothing() throws Exception {
        try (var server = SlowMailServer.stoppingAfter(".")) {
            mailServer(server, LONG).send(mail("The text"));
        }
    }

    @Test
    void whoIsInterruptedStaysInterrupted() throws Exception {
        try (var server = SlowMailServer.pausing(Duration.ofMillis(400))) {
            var mail = mail("The text");
            Thread.currentThread().interrupt();
            var message = failure(mailServer(server, LONG), mail);
            assertTrue(Thread.interrupted());
            assertTrue(message.contains(": interrupted."), message);
        }
    }

    @Test
    void aServerThatIsDownIsTriedAgain() throws Exception {
        var server = SlowMailServer.pausing(Duration.ZERO);
        server.close();
        var message = failure(mailServer(server, LONG), mail("The text"));
        assertTrue(message.contains("Connection refused"), message);
        assertFalse(message.contains("example.org"), message);
    }

    private static MailServer mailServer(SlowMailServer server, Duration total) {
        return new MailServer(
                "127.0.0.1",
                server.port(),
                Optional.empty(),
                Optional.empty(),
                false,
                Duration.ofSeconds(5),
                ANSWER,
                total,
                "Marquee <tickets@marquee.example>");
    }

    private static Mail mail(String text) {
        return new Mail(
                UUID.randomUUID(),
                "ada@example.org",
                "Ada",
                new Letter("Subject", text, "<p>Text</p>"),
                Optional.empty());
    }

    private static String failure(MailServer server, Mail mail) {
        return assertThrows(TechnicalException.class, () -> server.send(mail)).getMessage();
    }
}
