package io.marquee.sandbox.edge.mail;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * What a list shows of a mail.
 *
 * @param to whom it was delivered to, also those who are in no header
 */
public record Mail(String id, Instant receivedAt, String from, List<String> to, String subject, long size) {

    /** @param to part of an address, or null for any; {@code subject} likewise */
    boolean matches(String wantedTo, String wantedSubject) {
        return (wantedTo == null || to.stream().anyMatch(address -> contains(address, wantedTo)))
                && (wantedSubject == null || contains(subject, wantedSubject));
    }

    private static boolean contains(String text, String part) {
        return text.toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT));
    }
}
