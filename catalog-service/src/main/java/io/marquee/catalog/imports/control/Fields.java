package io.marquee.catalog.imports.control;

import io.marquee.catalog.imports.entity.UnusableEntryException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;

/** Reads fields of a record as people write them: a number may be a text, a title may be a number. */
final class Fields {

    private Fields() {}

    /** Longer numbers are no numbers of this world: written out, one of a few characters would fill the memory. */
    private static final int MOST_DIGITS = 100;

    /**
     * The field as text; null if it is missing, null or empty.
     *
     * @throws UnusableEntryException if it is an object, an array, a truth value or a number of more than 100 digits, or
     *     has the character U+0000, which no database text can have
     */
    static String text(JsonObject data, String field) {
        var value = data.getOrDefault(field, JsonValue.NULL);
        return switch (value.getValueType()) {
            case NULL -> null;
            case STRING ->
                emptyToNull(storable(field, ((JsonString) value).getString()).strip());
            case NUMBER -> plain(field, ((JsonNumber) value).bigDecimalValue());
            default -> throw new UnusableEntryException(field, "must be a text", value);
        };
    }

    /** As {@link #text}, but it has to be there. */
    static String required(JsonObject data, String field) {
        var text = text(data, field);
        if (text == null) {
            throw new UnusableEntryException(field, "is missing", null);
        }
        return text;
    }

    /** The field as a number; null if it is missing. */
    static BigDecimal number(JsonObject data, String field) {
        var text = text(data, field);
        try {
            return text == null ? null : new BigDecimal(text);
        } catch (NumberFormatException e) {
            throw new UnusableEntryException(field, "must be a number", text);
        }
    }

    /** The field as a whole number; null if it is missing. */
    static Integer whole(JsonObject data, String field) {
        var number = number(data, field);
        try {
            return number == null ? null : number.intValueExact();
        } catch (ArithmeticException e) {
            throw new UnusableEntryException(field, "must be a whole number", number);
        }
    }

    /** The field as a truth value; the other one if it is missing. */
    static boolean flag(JsonObject data, String field, boolean otherwise) {
        var value = data.getOrDefault(field, JsonValue.NULL);
        return switch (value.getValueType()) {
            case NULL -> otherwise;
            case TRUE -> true;
            case FALSE -> false;
            default -> flag(field, text(data, field), otherwise);
        };
    }

    private static boolean flag(String field, String text, boolean otherwise) {
        if (text == null) {
            return otherwise;
        }
        if (!text.equalsIgnoreCase("true") && !text.equalsIgnoreCase("false")) {
            throw new UnusableEntryException(field, "must be true or false", text);
        }
        return Boolean.parseBoolean(text);
    }

    /** The field as an object, which has to be there. */
    static JsonObject object(JsonObject data, String field) {
        var value = data.getOrDefault(field, JsonValue.NULL);
        if (value.getValueType() != JsonValue.ValueType.OBJECT) {
            throw new UnusableEntryException(field, "must be an object", value == JsonValue.NULL ? null : value);
        }
        return value.asJsonObject();
    }

    private static String plain(String field, BigDecimal number) {
        if (number.precision() > MOST_DIGITS || number.scale() > MOST_DIGITS || number.scale() < -MOST_DIGITS) {
            throw new UnusableEntryException(field, "has more than " + MOST_DIGITS + " digits", null);
        }
        return number.toPlainString();
    }

    private static String storable(String field, String text) {
        if (text.indexOf('\0') >= 0) {
            throw new UnusableEntryException(field, "must not contain the character U+0000", null);
        }
        return text;
    }

    private static String emptyToNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
