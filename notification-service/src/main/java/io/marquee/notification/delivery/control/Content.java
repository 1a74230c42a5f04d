package io.marquee.notification.delivery.control;

import java.util.Map;
import java.util.Optional;

/**
 * What there is to say, whatever the channel.
 *
 * @param template that says it
 * @param values what the template can fill in
 * @param ticketCode text of the QR code that an e-mail shows, if it is about a ticket
 */
public record Content(String template, Map<String, ?> values, Optional<String> ticketCode) {

    /** About no ticket. */
    public Content(String template, Map<String, ?> values) {
        this(template, values, Optional.empty());
    }
}
