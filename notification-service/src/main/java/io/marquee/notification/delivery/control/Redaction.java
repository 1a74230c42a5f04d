package io.marquee.notification.delivery.control;

import jakarta.mail.MessagingException;
import java.util.regex.Pattern;

/** What a mail server said, without the addresses that it named. */
final class Redaction {

    private static final Pattern ADDRESS = Pattern.compile("[^\\s<>\"'(),;:]+@[^\\s<>\"'(),;:]+");

    private Redaction() {}

    /** The deepest message of the chain, on one line. */
    static String of(MessagingException thrown) {
        Exception last = thrown;
        while (last instanceof MessagingException messaging && messaging.getNextException() != null) {
            last = messaging.getNextException();
        }
        var text = last.getMessage() == null ? last.getClass().getSimpleName() : last.getMessage();
        return withoutAddresses(text.replaceAll("\\s+", " ").strip());
    }

    static String withoutAddresses(String text) {
        return ADDRESS.matcher(text).replaceAll("(address)");
    }
}
