package io.marquee.chassis.outbox;

import io.marquee.chassis.errors.TechnicalException;

/** The outbox table cannot be read or written. */
class OutboxException extends TechnicalException {

    OutboxException(String message, Throwable cause) {
        super(message, cause);
    }
}
