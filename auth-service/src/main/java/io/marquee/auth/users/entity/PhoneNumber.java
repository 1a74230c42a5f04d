package io.marquee.auth.users.entity;

import java.util.regex.Pattern;

/** A phone number in international form (ITU-T E.164): a plus sign and 7 to 15 digits. Spaces, dots and dashes go. */
public record PhoneNumber(String value) {

    private static final Pattern E164 = Pattern.compile("\\+[1-9][0-9]{6,14}");
    private static final Pattern DECORATION = Pattern.compile("[\\s().-]");

    /** @throws IllegalArgumentException with a message for people, if it can't be such a number */
    public PhoneNumber {
        value = DECORATION.matcher(value == null ? "" : value).replaceAll("");
        if (!E164.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "must be a phone number in international form, for example +919876543210");
        }
    }

    /** Keeps the number out of logs. */
    @Override
    public String toString() {
        return "PhoneNumber[…]";
    }
}
