package io.marquee.chassis.http;

import io.marquee.chassis.ids.Ids;
import io.marquee.chassis.logging.LogContext;
import java.util.regex.Pattern;

/** The id under which everything that one request causes can be found in the logs of all services. */
public final class Correlation {

    public static final String HEADER = "X-Correlation-Id";
    public static final String KEY = "correlationId";

    /** Name of the id of the message that caused what this thread does; none for a request. */
    private static final String CAUSE = "causationId";

    private static final Pattern PLAUSIBLE = Pattern.compile("[A-Za-z0-9._-]{8,64}");

    private Correlation() {}

    /** Id of what this thread works on; a new one is made where there is none yet. Never null. */
    public static String current() {
        var id = LogContext.get(KEY);
        return id == null ? start(null) : id;
    }

    /**
     * Takes the given id over if it is plausible (8 to 64 of {@code A-Z a-z 0-9 . _ -}), else makes one. The thread stays in
     * its trace.
     */
    public static String start(String given) {
        return start(given, null);
    }

    /** The same for work that goes on in the trace of its caller. @param traceparent as it came, or null */
    public static String start(String given, String traceparent) {
        var id = isPlausible(given) ? given : Ids.next().toString();
        LogContext.put(KEY, id);
        Trace.start(traceparent);
        return id;
    }

    /** What this thread does from here on is caused by that event or job. */
    public static void causedBy(String messageId) {
        LogContext.put(CAUSE, messageId);
    }

    /** Id of the event or job that causes what this thread does; the correlation id where a request is the beginning. */
    public static String cause() {
        var cause = LogContext.get(CAUSE);
        return cause == null ? current() : cause;
    }

    public static boolean isPlausible(String id) {
        return id != null && PLAUSIBLE.matcher(id).matches();
    }
}
