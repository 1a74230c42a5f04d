package io.marquee.auth.users.entity;

import java.util.regex.Pattern;

/** A person's name as the person writes it: 1 to 120 characters, no control characters. */
public record FullName(String value) {

    private static final int LONGEST = 120;
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

    /** @throws IllegalArgumentException with a message for people, if it is empty, too long or no text */
    public FullName {
        value = value == null ? "" : value.strip();
        if (value.isEmpty()
                || value.length() > LONGEST
                || CONTROL.matcher(value).find()) {
            throw new IllegalArgumentException("must be 1 to %d characters".formatted(LONGEST));
        }
    }

    /** Keeps the name out of logs. */
    @Override
    public String toString() {
        return "FullName[…]";
    }
}
