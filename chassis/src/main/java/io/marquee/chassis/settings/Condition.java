package io.marquee.chassis.settings;

import java.util.Arrays;
import java.util.function.UnaryOperator;

/**
 * That another setting, a list, has a certain element: {@code payment.providers has razorpay}.
 *
 * @param key of the other setting
 */
public record Condition(String key, String element) {

    private static final String HAS = " has ";

    /** @throws IllegalArgumentException unless the text is of the form {@code key has element} */
    static Condition parse(String text) {
        var parts = text.split(HAS, -1);
        if (parts.length != 2) {
            throw new IllegalArgumentException("Not of the form 'key has element': " + text);
        }
        return new Condition(parts[0].strip(), parts[1].strip());
    }

    /** @param values gives the configured value of a key, or null */
    boolean holds(UnaryOperator<String> values) {
        var list = values.apply(key);
        return list != null && Arrays.stream(list.split(",")).map(String::strip).anyMatch(element::equals);
    }

    @Override
    public String toString() {
        return key + HAS + element;
    }
}
