package io.marquee.catalog.imports.entity;

/** From this place on the file can't be understood at all. */
public class BrokenFileException extends RuntimeException {

    private final long line;
    private final long column;

    /** @param column from 1, or 0 if unknown */
    public BrokenFileException(String message, long line, long column, Throwable cause) {
        super(message, cause);
        this.line = line;
        this.column = column;
    }

    public long line() {
        return line;
    }

    public long column() {
        return column;
    }
}
