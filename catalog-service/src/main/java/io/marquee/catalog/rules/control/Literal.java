package io.marquee.catalog.rules.control;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A cell whose value can be read without a booking.
 *
 * @param value text, number or boolean; null for an empty cell
 */
record Literal(Object value) {

    private static final Pattern TEXT = Pattern.compile("\"([^\"\\\\]*)\"");
    private static final Pattern NUMBER = Pattern.compile("-?(\\d+(\\.\\d+)?|\\.\\d+)");

    /** @return empty if the cell is a calculation */
    static Optional<Literal> of(String cell) {
        var text = cell.strip();
        if (text.isEmpty() || text.equals("null") || text.equals("-")) {
            return Optional.of(new Literal(null));
        }
        var quoted = TEXT.matcher(text);
        if (quoted.matches()) {
            return Optional.of(new Literal(quoted.group(1)));
        }
        if (NUMBER.matcher(text).matches()) {
            return Optional.of(new Literal(new BigDecimal(text)));
        }
        return text.equals("true") || text.equals("false")
                ? Optional.of(new Literal(Boolean.valueOf(text)))
                : Optional.empty();
    }
}
