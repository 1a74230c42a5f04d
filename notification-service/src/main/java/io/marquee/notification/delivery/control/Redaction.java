package io.marquee.notification.delivery.control;

import jakarta.mail.MessagingException;
import java.util.regex.Pattern;

/** What a mail server or gateway said, without the addresses and phone numbers that it named. */
final class Redaction {

    /**
     * Around the sign all that an account's address may have (auth-service, {@code EmailAddress}): rather a bracket too many
     * goes than a part of a name stays. A server may have put what stands before the sign in quotes.
     */
    private static final Pattern ADDRESS = Pattern.compile("[^\\s<>\",;]+\"?@[^\\s<>\",;]+");
    /** Seven digits or more, as in E.164, however they are written. */
    private static final Pattern NUMBER = Pattern.compile("\\+?\\d(?:[ ().-]{0,3}\\d){6,}");

    private static final int LONGEST_READ = 2_000;
    private static final int LONGEST_KEPT = 200;

    private Redaction() {}

    /** The deepest message of the chain, on one line. */
    static String of(MessagingException thrown) {
        Exception last = thrown;
        while (last instanceof MessagingException messaging && messaging.getNextException() != null) {
            last = messaging.getNextException();
        }
        return ofCause(last);
    }

    /** Its message, or its kind if it has none, on one line. */
    static String ofCause(Throwable thrown) {
        var text = thrown.getMessage() == null ? thrown.getClass().getSimpleName() : thrown.getMessage();
        return withoutAddresses(oneLine(text));
    }

    /** The beginning of an HTTP answer's body on one line, empty if it has none. */
    static String ofAnswer(String body) {
        var beginning = body == null ? "" : cut(body, LONGEST_READ);
        return cut(withoutNumbers(withoutAddresses(oneLine(beginning))), LONGEST_KEPT);
    }

    static String withoutAddresses(String text) {
        return ADDRESS.matcher(text).replaceAll("(address)");
    }

    static String withoutNumbers(String text) {
        return NUMBER.matcher(text).replaceAll("(number)");
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }
}
