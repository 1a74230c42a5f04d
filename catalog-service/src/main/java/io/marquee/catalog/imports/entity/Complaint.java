package io.marquee.catalog.imports.entity;

/**
 * Why something of an import could not be used.
 *
 * @param line of the file where the record begins, from 1
 * @param record number of the record, from 1
 * @param field as the file names it, or null if the record as a whole is meant
 * @param message for the person who sent the file
 * @param value what the file says, shortened, or null
 */
public record Complaint(long line, long record, String field, String message, String value) {

    private static final int LONGEST = 120;

    public Complaint {
        value = value != null && value.length() > LONGEST ? value.substring(0, LONGEST) + "…" : value;
    }
}
