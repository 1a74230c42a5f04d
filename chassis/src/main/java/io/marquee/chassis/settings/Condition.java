package io.marquee.chassis.settings;

import java.util.Arrays;
import java.util.function.UnaryOperator;

/**
 * That another setting is given, as in {@code gateway.url is set}, or, being a list, has a certain element, as in
 * {@code payment.providers has razorpay}.
 *
 * @param key of the other setting
 * @param element null if any value will do
 */
public record Condition(String key, String element) {

    private static final String HAS = " has ";
    private static final String IS_SET = " is set";

    /** @throws IllegalArgumentException unless the text is of the form {@code key has element} or {@code key is set} */
    static Condition parse(String text) {
        if (text.endsWith(IS_SET)) {
            return new Condition(
                    text.substring(0, text.length() - IS_SET.length()).strip(), null);
        }
        var parts = text.split(HAS, -1);
        if (parts.length != 2) {
            throw new IllegalArgumentException("Neither of the form 'key has element' nor 'key is set': " + text);
        }
        return new Condition(parts[0].strip(), parts[1].strip());
    }

    /** @param values gives the configured value of a key, or null */
    boolean holds(UnaryOperator<String> values) {
        var value = values.apply(key);
        if (value == null || value.isBlank()) {
            return false;
        }
        return element == null
                || Arrays.stream(value.split(",")).map(String::strip).anyMatch(element::equals);
    }

    @Override
    public String toString() {
        return element == null ? key + IS_SET : key + HAS + element;
    }
}
