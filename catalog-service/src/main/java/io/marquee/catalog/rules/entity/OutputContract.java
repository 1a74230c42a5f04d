package io.marquee.catalog.rules.entity;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A column of a table's answer that the code reads.
 *
 * @param type string, number or boolean
 * @param words the only words it knows; empty if any will do
 * @param optional whether a cell may be empty
 * @param minimum smallest number, or null
 */
public record OutputContract(String name, String type, List<String> words, Boolean optional, BigDecimal minimum) {

    public OutputContract {
        words = words == null ? List.of() : List.copyOf(words);
        optional = optional != null && optional;
    }

    /** What is wrong with a value, to continue the sentence "The field x …". @param value null for an empty cell */
    public Optional<String> complaint(Object value) {
        if (value == null) {
            return optional ? Optional.empty() : Optional.of("is empty; it needs " + need());
        }
        if (!isOfType(value)) {
            return Optional.of("is " + shown(value) + "; it needs " + need());
        }
        if (!words.isEmpty() && !words.contains(String.valueOf(value))) {
            return Optional.of("is the unknown word " + shown(value) + "; known are " + String.join(", ", words));
        }
        return minimum != null && ((BigDecimal) value).compareTo(minimum) < 0
                ? Optional.of("is " + shown(value) + "; the least is " + minimum.toPlainString())
                : Optional.empty();
    }

    private boolean isOfType(Object value) {
        return switch (type) {
            case "number" -> value instanceof BigDecimal;
            case "boolean" -> value instanceof Boolean;
            default -> value instanceof String;
        };
    }

    private String need() {
        return switch (type) {
            case "number" -> "a number";
            case "boolean" -> "true or false";
            default -> words.isEmpty() ? "a text in quotation marks" : "one of " + String.join(", ", words);
        };
    }

    private static String shown(Object value) {
        return value instanceof String text ? "\"" + text + "\"" : String.valueOf(value);
    }
}
