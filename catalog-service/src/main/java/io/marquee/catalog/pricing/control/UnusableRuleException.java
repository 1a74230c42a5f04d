package io.marquee.catalog.pricing.control;

import io.marquee.chassis.errors.TechnicalException;

/**
 * The decision tables answered something that can't be priced. Whoever owns the rules must correct them; the message
 * says what.
 */
public class UnusableRuleException extends TechnicalException {

    public UnusableRuleException(String message) {
        super(message);
    }
}
