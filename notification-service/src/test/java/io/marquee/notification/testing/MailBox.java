package io.marquee.notification.testing;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.marquee.chassis.testing.TestPart;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** A mail server that keeps what it is given. It can be away for a while. */
public final class MailBox implements TestPart {

    private static GreenMail server;
    private static ServerSetup address;

    @Override
    public Map<String, String> start() {
        address = new ServerSetup(freePort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
        comeBack();
        return Map.of(
                "smtp.host", "127.0.0.1",
                "smtp.port", Integer.toString(address.getPort()),
                "smtp.starttls", "false",
                "mail.from", "Marquee <tickets@marquee.example>");
    }

    @Override
    public void close() {
        goAway();
    }

    /** From now on connections are refused; mails that came stay readable until {@link #comeBack}. */
    public static void goAway() {
        server.stop();
    }

    /** Takes mails again, beginning with an empty box. */
    public static void comeBack() {
        server = new GreenMail(address);
        server.start();
    }

    /** Mails to that address, in the order in which they came. */
    public static List<MimeMessage> to(String email) {
        return Arrays.stream(server.getReceivedMessages())
                .filter(mail -> isTo(mail, email))
                .toList();
    }

    private static boolean isTo(MimeMessage mail, String email) {
        try {
            return Arrays.stream(mail.getAllRecipients())
                    .map(Address::toString)
                    .anyMatch(recipient -> recipient.contains(email));
        } catch (MessagingException e) {
            throw new IllegalStateException("The mail has no recipients that can be read", e);
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException("No free port", e);
        }
    }
}
