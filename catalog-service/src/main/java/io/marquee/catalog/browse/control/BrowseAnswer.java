package io.marquee.catalog.browse.control;

import java.time.Instant;

/**
 * An answer to a browse call, ready to be sent.
 *
 * @param body JSON in UTF-8, not to be changed
 * @param tag of these bytes, for the header {@code ETag}
 * @param until when it is wrong by itself, because the first of its shows begins
 */
public record BrowseAnswer(byte[] body, String tag, Instant until) {

    /** The tag as the header has it. */
    public String quotedTag() {
        return '"' + tag + '"';
    }
}
