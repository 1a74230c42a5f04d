package io.marquee.sandbox.settings;

/**
 * One setting that a service says it reads.
 *
 * @param key for example {@code booking.hold-time}
 * @param defaultValue the value without configuration, or {@code REQUIRED}
 */
public record SettingLine(String key, String type, String defaultValue, String range, String description) {

    /** Reads {@code key | type | default or REQUIRED | range | description}; what is missing at the end is empty. */
    public static SettingLine parse(String line) {
        var columns = line.split("\\|", 5);
        return new SettingLine(
                column(columns, 0), column(columns, 1), column(columns, 2), column(columns, 3), column(columns, 4));
    }

    public boolean isRequired() {
        return "REQUIRED".equals(defaultValue);
    }

    /** The environment variable that MicroProfile Config reads for this key. */
    public String variable() {
        return variable(key);
    }

    public static String variable(String key) {
        return key.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(java.util.Locale.ROOT);
    }

    private static String column(String[] columns, int index) {
        return index < columns.length ? columns[index].strip() : "";
    }
}
