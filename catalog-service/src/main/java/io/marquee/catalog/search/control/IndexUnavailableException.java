package io.marquee.catalog.search.control;

import io.marquee.chassis.errors.PassingException;

/** The search index does not answer, or is not there yet. Whoever asks has another way to answer. */
public class IndexUnavailableException extends PassingException {

    public IndexUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
