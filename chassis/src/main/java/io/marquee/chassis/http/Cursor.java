package io.marquee.chassis.http;

import io.marquee.chassis.errors.BusinessException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** An opaque place in a list: the sort values of the last row seen, joined and encoded. */
public final class Cursor {

    private static final String SEPARATOR = "\u001f";

    private Cursor() {}

    public static String encode(String... parts) {
        var joined = String.join(SEPARATOR, parts);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(joined.getBytes(StandardCharsets.UTF_8));
    }

    /** @throws BusinessException VALIDATION_ERROR naming {@code cursor} if it was not made by {@link #encode} */
    public static String[] decode(String cursor) {
        try {
            var joined = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            if (joined.indexOf('\0') >= 0) {
                throw invalid();
            }
            return joined.split(SEPARATOR, -1);
        } catch (IllegalArgumentException e) {
            throw invalid();
        }
    }

    public static BusinessException invalid() {
        return BusinessException.invalid("cursor", "is not a cursor that this list gave out");
    }
}
