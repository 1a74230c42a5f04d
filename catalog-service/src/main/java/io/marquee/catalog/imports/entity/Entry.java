package io.marquee.catalog.imports.entity;

import jakarta.json.JsonObject;

/**
 * One record of a file.
 *
 * @param line where it begins, from 1
 * @param number of the record, from 1
 * @param data if it could not be read, what is known of it, or null
 * @param fault why it could not be read, or null
 */
public record Entry(long line, long number, JsonObject data, String fault) {

    public static Entry of(long line, long number, JsonObject data) {
        return new Entry(line, number, data, null);
    }

    public static Entry unreadable(long line, long number, String fault) {
        return unreadable(line, number, null, fault);
    }

    /** @param known what could be read of it, so that one can tell what it belongs to */
    public static Entry unreadable(long line, long number, JsonObject known, String fault) {
        return new Entry(line, number, known, fault);
    }

    public Complaint complaint(String field, String message, String value) {
        return new Complaint(line, number, field, message, value);
    }
}
