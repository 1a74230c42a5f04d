package io.marquee.chassis.http;

import io.marquee.chassis.ids.Ids;
import io.marquee.chassis.logging.LogContext;
import java.util.regex.Pattern;

/** The id under which everything that one request causes can be found in the logs of all services. */
public final class Correlation {

    public static final String HEADER = "X-Correlation-Id";
    public static final String KEY = "correlationId";

    private static final Pattern PLAUSIBLE = Pattern.compile("[A-Za-z0-9._-]{8,64}");

    private Correlation() {}

    /** Id of what this thread works on; a new one is made where there is none yet. Never null. */
    public static String current() {
        var id = LogContext.get(KEY);
        return id == null ? start(null) : id;
    }

    /** Takes the given id over if it is plausible (8 to 64 of {@code A-Z a-z 0-9 . _ -}), else makes one. */
    public static String start(String given) {
        var id = isPlausible(given) ? given : Ids.next().toString();
        LogContext.put(KEY, id);
        return id;
    }

    public static boolean isPlausible(String id) {
        return id != null && PLAUSIBLE.matcher(id).matches();
    }
}
