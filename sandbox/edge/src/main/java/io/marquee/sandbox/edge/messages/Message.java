package io.marquee.sandbox.edge.messages;

import java.time.Instant;

/**
 * A message that was to go to a phone.
 *
 * @param key by which its sender would know it again
 * @param channel SMS or WHATSAPP
 * @param to number in E.164 form
 */
public record Message(
        String id, Instant receivedAt, String key, String channel, String to, String text, String reference) {

    /** @param wantedTo part of the number, or null for any; {@code wantedText} likewise */
    boolean matches(String wantedTo, String wantedText) {
        return (wantedTo == null || to.contains(wantedTo)) && (wantedText == null || text.contains(wantedText));
    }
}
