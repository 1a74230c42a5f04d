package io.marquee.chassis.http;

import io.marquee.chassis.logging.LogContext;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

/**
 * The distributed trace that this thread's work is part of, as W3C Trace Context names it
 * (https://www.w3.org/TR/trace-context/). Marquee records no spans: it hands the {@code traceparent} of its caller on as
 * it came, as the standard asks of those who take no part, and writes the trace id into every line of its logs.
 */
public final class Trace {

    /** Name of the request header, of the events' extension and of the process variable. */
    public static final String HEADER = "traceparent";

    /** Name of the field in the logs. */
    public static final String KEY = "traceId";

    private static final Pattern VERSION_0 = Pattern.compile("00-([0-9a-f]{32})-([0-9a-f]{16})-[0-9a-f]{2}");
    private static final Pattern LATER_VERSION =
            Pattern.compile("(?!00|ff)[0-9a-f]{2}-([0-9a-f]{32})-([0-9a-f]{16})-[0-9a-f]{2}(-[!-~]{1,200})?");
    private static final String NO_TRACE = "0".repeat(32);
    private static final String NO_SPAN = "0".repeat(16);

    private Trace() {}

    /** The {@code traceparent} of what this thread works on; a new trace begins where there is none yet. Never null. */
    public static String current() {
        var traceparent = LogContext.get(HEADER);
        return traceparent == null ? take(begin()) : traceparent;
    }

    /** Goes on with the given trace if it is one; else with that of this thread, else with a new one. */
    static void start(String given) {
        if (isValid(given)) {
            take(given);
        } else {
            current();
        }
    }

    static boolean isValid(String traceparent) {
        if (traceparent == null) {
            return false;
        }
        var form = traceparent.startsWith("00") ? VERSION_0 : LATER_VERSION;
        var match = form.matcher(traceparent);
        return match.matches()
                && !match.group(1).equals(NO_TRACE)
                && !match.group(2).equals(NO_SPAN);
    }

    private static String take(String traceparent) {
        LogContext.put(HEADER, traceparent);
        LogContext.put(KEY, traceparent.substring(3, 35));
        return traceparent;
    }

    /** Not marked as recorded. An all-zero id, which the standard forbids, is as unlikely as to meet one twice. */
    private static String begin() {
        return "00-" + randomHex() + randomHex() + "-" + randomHex() + "-00";
    }

    private static String randomHex() {
        return HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
    }
}
