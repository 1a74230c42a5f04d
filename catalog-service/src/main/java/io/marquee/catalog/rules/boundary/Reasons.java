package io.marquee.catalog.rules.boundary;

import io.marquee.chassis.errors.BusinessException;

/** The sentence that tells others why rules were changed. */
final class Reasons {

    static final int LONGEST = 500;

    private Reasons() {}

    /** @throws BusinessException VALIDATION_ERROR if there is none, or it is too long */
    static String required(String why) {
        if (why == null || why.isBlank()) {
            throw BusinessException.invalid("why", "must say why the rules are changed");
        }
        var reason = why.strip();
        if (reason.length() > LONGEST) {
            throw BusinessException.invalid("why", "must have at most " + LONGEST + " characters");
        }
        return reason;
    }
}
