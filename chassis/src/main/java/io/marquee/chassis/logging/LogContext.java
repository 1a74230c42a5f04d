package io.marquee.chassis.logging;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * What the current thread works on; each pair becomes a field of every log line that the thread writes, except {@code
 * traceparent}, of which the line shows the trace id already.
 */
public final class LogContext {

    private static final Set<String> NOT_SHOWN = Set.of("traceparent");
    private static final ThreadLocal<Map<String, String>> VALUES = ThreadLocal.withInitial(HashMap::new);

    private LogContext() {}

    public static void put(String key, String value) {
        VALUES.get().put(key, value);
    }

    /** The value of a key, or null. */
    public static String get(String key) {
        return VALUES.get().get(key);
    }

    /** A copy, to be carried to another thread with {@link #restore}. */
    public static Map<String, String> copy() {
        return Map.copyOf(VALUES.get());
    }

    /** The fields of a log line. */
    static Map<String, String> shown() {
        var fields = new HashMap<>(VALUES.get());
        fields.keySet().removeAll(NOT_SHOWN);
        return fields;
    }

    public static void restore(Map<String, String> values) {
        VALUES.set(new HashMap<>(values));
    }

    public static void clear() {
        VALUES.remove();
    }
}
