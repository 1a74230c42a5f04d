package io.marquee.chassis.errors;

/**
 * Something that this service depends on failed: a provider, a store, a mail server. Trying again can help. The
 * message is written for support staff and names the dependency; it carries no secret and no personal data.
 */
public class TechnicalException extends RuntimeException {

    public TechnicalException(String message) {
        super(message);
    }

    public TechnicalException(String message, Throwable cause) {
        super(message, cause);
    }
}
