package io.marquee.chassis.http;

import io.marquee.chassis.errors.BusinessException;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;

/** The {@code limit} (1 to 100, default 20) and {@code cursor} of a list call; use as {@code @BeanParam}. */
public class PageRequest {

    private static final int MOST = 100;

    @QueryParam("limit")
    @DefaultValue("20")
    private String limit;

    @QueryParam("cursor")
    private String cursor;

    /** @throws BusinessException VALIDATION_ERROR if it is not a whole number from 1 to 100 */
    public int limit() {
        try {
            var number = Integer.parseInt(limit);
            if (number >= 1 && number <= MOST) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw outOfRange();
        }
        throw outOfRange();
    }

    private static BusinessException outOfRange() {
        return BusinessException.invalid("limit", "must be a whole number from 1 to " + MOST);
    }

    /** The parts of the cursor, empty for the first page. */
    public String[] cursor() {
        return cursor == null || cursor.isBlank() ? new String[0] : Cursor.decode(cursor);
    }
}
