package io.marquee.sandbox.imports;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What the catalog says about a record of the file.
 *
 * @param line of the file, from 1
 * @param record of the file, from 1
 * @param field as the file names it, or empty
 * @param value what the file says, or empty
 */
public record Remark(long line, long record, String field, String message, String value) {

    /** @param complaint of a report about a part */
    static Remark of(JsonNode complaint, FilePart part) {
        var record = complaint.path("record").asInt();
        return new Remark(
                part.line(record),
                part.number(record),
                complaint.path("field").asText(""),
                complaint.path("message").asText(),
                complaint.path("value").asText(""));
    }
}
