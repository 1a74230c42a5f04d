package io.marquee.chassis.logging;

import java.util.HashMap;
import java.util.Map;

/** What the current thread works on; each pair becomes a field of every log line that the thread writes. */
public final class LogContext {

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

    public static void restore(Map<String, String> values) {
        VALUES.set(new HashMap<>(values));
    }

    public static void clear() {
        VALUES.remove();
    }
}
