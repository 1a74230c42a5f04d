package io.marquee.sandbox.audit.books;

/** A part of the platform could not be looked into, so that nothing can be said about it. */
public final class CouldNotLook extends Exception {

    private final String part;

    /** @param part for example {@code redis} or {@code payment_db} */
    public CouldNotLook(String part, Exception cause) {
        super(cause.getMessage() == null ? cause.toString() : cause.getMessage(), cause);
        this.part = part;
    }

    public String part() {
        return part;
    }
}
