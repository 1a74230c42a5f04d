package io.marquee.chassis.errors;

/**
 * Something of our own is away for a while or has not come yet, and will be there without anybody's help: a store that is
 * started again, an event that is on its way. A job that meets it waits longer than with other faults before it becomes a
 * case for support (decision record 0036).
 */
public class PassingException extends TechnicalException {

    public PassingException(String message) {
        super(message);
    }

    public PassingException(String message, Throwable cause) {
        super(message, cause);
    }
}
