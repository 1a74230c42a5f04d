package io.marquee.chassis.settings;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * One setting as {@code META-INF/marquee/settings.txt} declares it.
 *
 * @param defaultValue null if the setting is required; empty if it is optional without a default
 * @param range {@code low..high} for numbers and durations, words separated by commas for texts and the elements of
 *     lists, or empty
 * @param requiredIf when it is required all the same, or null
 */
public record Setting(
        String key, String type, String defaultValue, String range, String description, Condition requiredIf) {

    public Setting(String key, String type, String defaultValue, String range, String description) {
        this(key, type, defaultValue, range, description, null);
    }

    /** What is wrong with its value among all values, as the end of the sentence "Setting x …"; empty if nothing is. */
    Optional<String> complaint(UnaryOperator<String> values) {
        var value = values.apply(key);
        var isMissing = value == null || value.isBlank();
        return isMissing && requiredIf != null && requiredIf.holds(values)
                ? Optional.of("is missing, and required if " + requiredIf + ": " + description)
                : complaint(value);
    }

    /** What is wrong with a value, as the end of the sentence "Setting x …"; empty if nothing is. */
    public Optional<String> complaint(String value) {
        if (value == null || value.isBlank()) {
            return defaultValue == null ? Optional.of("is missing: " + description) : Optional.empty();
        }
        var kind = SettingType.named(type);
        var shown = kind == SettingType.SECRET ? "(hidden)" : "'" + value + "'";
        if (!kind.accepts(value)) {
            return Optional.of("is " + shown + ", but must be " + kind.description());
        }
        return inRange(kind, value) ? Optional.empty() : Optional.of("is " + shown + ", but must be in " + range);
    }

    /** The environment variable that sets it: {@code booking.hold-time} is {@code BOOKING_HOLD_TIME}. */
    public String environmentName() {
        return key.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(java.util.Locale.ROOT);
    }

    private boolean inRange(SettingType kind, String value) {
        if (range.isEmpty()) {
            return true;
        }
        var bounds = range.split("\\.\\.", 2);
        return switch (kind) {
            case DURATION -> within(Duration.parse(value), Duration.parse(bounds[0]), Duration.parse(bounds[1]));
            case INT, DECIMAL -> within(new BigDecimal(value), new BigDecimal(bounds[0]), new BigDecimal(bounds[1]));
            case LIST -> Arrays.stream(value.split(",")).map(String::strip).allMatch(words()::contains);
            default -> words().contains(value);
        };
    }

    private List<String> words() {
        return Arrays.asList(range.split(","));
    }

    private static <T extends Comparable<T>> boolean within(T value, T low, T high) {
        return value.compareTo(low) >= 0 && value.compareTo(high) <= 0;
    }
}
