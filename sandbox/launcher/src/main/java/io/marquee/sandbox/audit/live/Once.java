package io.marquee.sandbox.audit.live;

import io.marquee.sandbox.audit.books.CouldNotLook;

/** Reads something when it is first asked for, and has it ever after. A failure is had ever after, too. */
final class Once<T> {

    /** Reads it. */
    interface Reading<T> {
        T read() throws CouldNotLook;
    }

    private final Reading<T> reading;
    private T value;
    private CouldNotLook failure;

    Once(Reading<T> reading) {
        this.reading = reading;
    }

    T get() throws CouldNotLook {
        if (failure != null) {
            throw failure;
        }
        try {
            value = value == null ? reading.read() : value;
            return value;
        } catch (CouldNotLook e) {
            failure = e;
            throw e;
        }
    }
}
