package io.marquee.chassis.outbox;

import io.cloudevents.CloudEvent;
import io.marquee.chassis.http.Correlation;
import io.marquee.chassis.http.Trace;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Where a message comes from; an event carries it as CloudEvents extensions. A part is null where it is not known: events
 * of others, and rows of before there was such a part.
 *
 * @param correlationId of the request that it all began with
 * @param causationId of the event or job that caused this message; the correlation id for a request
 * @param traceparent W3C Trace Context of the trace that it is part of
 */
public record Origin(String correlationId, String causationId, String traceparent) {

    private static final String CORRELATION = "correlationid";
    private static final String CAUSATION = "causationid";

    static Origin current() {
        return new Origin(Correlation.current(), Correlation.cause(), Trace.current());
    }

    public static Origin of(CloudEvent event) {
        return new Origin(text(event, CORRELATION), text(event, CAUSATION), text(event, Trace.HEADER));
    }

    /** By the names that CloudEvents allows: lower case letters and digits. */
    Map<String, String> extensions() {
        var extensions = new LinkedHashMap<String, String>();
        extensions.put(CORRELATION, correlationId);
        extensions.put(CAUSATION, causationId);
        extensions.put(Trace.HEADER, traceparent);
        extensions.values().removeIf(value -> value == null);
        return extensions;
    }

    private static String text(CloudEvent event, String extension) {
        var value = event.getExtension(extension);
        return value == null ? null : value.toString();
    }
}
