package io.marquee.catalog.rules.entity;

/** Rules answered something that makes no money. The message is for the analyst who wrote them. */
public class RuleFailure extends RuntimeException {

    public RuleFailure(String message) {
        super(message);
    }

    public RuleFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
