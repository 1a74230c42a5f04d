package io.marquee.catalog.imports.entity;

/** A record of an import can't be used; the rest of the file goes on. */
public class UnusableEntryException extends RuntimeException {

    private final String field;
    private final String value;

    /**
     * @param field as the file names it, or null
     * @param value what the file says, or null
     */
    public UnusableEntryException(String field, String message, Object value) {
        super(message);
        this.field = field;
        this.value = value == null ? null : value.toString();
    }

    public String field() {
        return field;
    }

    public String value() {
        return value;
    }
}
