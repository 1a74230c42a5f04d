package io.marquee.catalog.cities.boundary;

import io.marquee.chassis.http.Cursor;
import io.marquee.chassis.http.PageRequest;
import java.util.UUID;

/** Cursors of lists that are ordered by name and id. */
public final class Places {

    private Places() {}

    /**
     * The name and id after which the page begins, or nothing for the first page.
     *
     * @throws io.marquee.chassis.errors.BusinessException VALIDATION_ERROR if the cursor is not one of such a list
     */
    public static String[] nameAndId(PageRequest page) {
        var cursor = page.cursor();
        if (cursor.length == 0) {
            return cursor;
        }
        try {
            UUID.fromString(cursor[cursor.length - 1]);
        } catch (IllegalArgumentException e) {
            throw Cursor.invalid();
        }
        if (cursor.length != 2) {
            throw Cursor.invalid();
        }
        return cursor;
    }
}
