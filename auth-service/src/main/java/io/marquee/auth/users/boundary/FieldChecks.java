package io.marquee.auth.users.boundary;

import io.marquee.chassis.errors.BusinessException;
import io.marquee.chassis.errors.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Makes values of request fields and collects what is wrong with them, so that the caller hears of all at once. */
class FieldChecks {

    private final List<Violation> violations = new ArrayList<>();

    /** The value of a field; null if it is wrong, which {@link #orFail} will tell. */
    <T> T required(String field, String text, Function<String, T> value) {
        if (text == null || text.isBlank()) {
            violations.add(new Violation(field, "is required"));
            return null;
        }
        return check(field, text, value);
    }

    /** The value of a field; null if it was not given, or is wrong, which {@link #orFail} will tell. */
    <T> T optional(String field, String text, Function<String, T> value) {
        return text == null || text.isBlank() ? null : check(field, text, value);
    }

    /** @throws BusinessException VALIDATION_ERROR naming each wrong field, if there is one */
    void orFail() {
        if (!violations.isEmpty()) {
            throw BusinessException.invalid(violations);
        }
    }

    private <T> T check(String field, String text, Function<String, T> value) {
        try {
            return value.apply(text);
        } catch (IllegalArgumentException e) {
            violations.add(new Violation(field, e.getMessage()));
            return null;
        }
    }
}
