package io.marquee.catalog.rules.boundary;

import io.marquee.chassis.errors.BusinessException;
import java.util.regex.Pattern;

/** The version from which a change was made, as the header If-Match (RFC 9110, 13.1.1) says it. */
final class BasedOn {

    static final String HEADER = "If-Match";
    private static final String ANY = "*";
    private static final Pattern TAG = Pattern.compile("\"(\\d{1,9})\"");

    private BasedOn() {}

    /**
     * @return null if any version will do
     * @throws BusinessException VALIDATION_ERROR if the header is missing or wrong
     */
    static Integer version(String header) {
        if (header == null) {
            throw BusinessException.invalid(
                    HEADER, "must carry the version that the change was made from, such as \"3\"");
        }
        if (header.strip().equals(ANY)) {
            return null;
        }
        var tag = TAG.matcher(header.strip());
        if (!tag.matches()) {
            throw BusinessException.invalid(HEADER, "must be a version in quotation marks, such as \"3\", or *");
        }
        return Integer.valueOf(tag.group(1));
    }

    static String tag(int version) {
        return "\"" + version + "\"";
    }
}
