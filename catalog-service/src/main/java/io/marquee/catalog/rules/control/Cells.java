package io.marquee.catalog.rules.control;

import io.marquee.catalog.pricing.entity.MinorUnit;
import io.marquee.catalog.rules.entity.RuleFailure;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;

/** The cells of one line of examples. Each complaint names the column. */
record Cells(Map<String, String> byColumn) {

    /** More than any money or count has. Written out, {@code 1e999999999} would fill the memory. */
    private static final int MOST_DIGITS = 15;

    /** @return null if the cell is empty */
    String text(String column) {
        var text = byColumn.getOrDefault(column, "");
        return text.isEmpty() ? null : text;
    }

    String required(String column) {
        var text = text(column);
        if (text == null) {
            throw new RuleFailure("needs '" + column + "'");
        }
        return text;
    }

    /** A currency of ISO 4217. */
    String currency(String column) {
        var currency = required(column);
        try {
            MinorUnit.of(currency);
            return currency;
        } catch (IllegalArgumentException e) {
            throw new RuleFailure("has the currency '" + currency + "', which ISO 4217 does not know", e);
        }
    }

    /** A date as {@code 2026-11-25}. */
    LocalDate date(String column) {
        try {
            return LocalDate.parse(required(column));
        } catch (DateTimeParseException e) {
            throw new RuleFailure("has the date '" + text(column) + "' in '" + column + "'; write it as 2026-11-25", e);
        }
    }

    int number(String column, int from, int to) {
        var number = amount(column);
        if (number.stripTrailingZeros().scale() > 0
                || number.compareTo(BigDecimal.valueOf(from)) < 0
                || number.compareTo(BigDecimal.valueOf(to)) > 0) {
            throw new RuleFailure("has " + number.toPlainString() + " in '" + column
                    + "'; it must be a whole number from " + from + " to " + to);
        }
        return number.intValueExact();
    }

    BigDecimal amount(String column) {
        return amount(column, required(column));
    }

    static BigDecimal amount(String column, String text) {
        try {
            return written(column, new BigDecimal(text));
        } catch (NumberFormatException e) {
            throw new RuleFailure("has '" + text + "' in '" + column + "', which is not a number like 180.50", e);
        }
    }

    private static BigDecimal written(String column, BigDecimal number) {
        if (number.precision() - (long) number.scale() > MOST_DIGITS || number.scale() > MOST_DIGITS) {
            throw new RuleFailure("has a number of more than " + MOST_DIGITS + " digits before or after the point in '"
                    + column + "'");
        }
        return number;
    }
}
