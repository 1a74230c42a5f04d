package io.marquee.sandbox.audit.books;

import java.net.ConnectException;

/** A part of the platform could not be looked into, so that nothing can be said about it. */
public final class CouldNotLook extends Exception {

    private final String part;

    /** @param part for example {@code redis} or {@code payment_db} */
    public CouldNotLook(String part, Exception cause) {
        super(reason(cause), cause);
        this.part = part;
    }

    private static String reason(Exception cause) {
        if (cause instanceof ConnectException) {
            return "nothing answers there";
        }
        return cause.getMessage() == null ? cause.toString() : cause.getMessage();
    }

    public String part() {
        return part;
    }
}
