package io.marquee.payment.providers.control;

import io.marquee.chassis.errors.TechnicalException;

/** The provider cannot be reached, is overloaded or broken. */
public class ProviderUnavailableException extends TechnicalException {

    public ProviderUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
