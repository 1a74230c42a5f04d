package io.marquee.auth.users.entity;

import java.nio.charset.StandardCharsets;

/** A password that is allowed for an account: at least 8 characters and, because bcrypt ignores the rest, at most 72 bytes. */
public record Password(String value) {

    private static final int SHORTEST = 8;
    private static final int LONGEST_BYTES = 72;

    /** @throws IllegalArgumentException with a message for people, if it is too short or too long */
    public Password {
        if (value == null || value.codePointCount(0, value.length()) < SHORTEST) {
            throw new IllegalArgumentException("must have at least %d characters".formatted(SHORTEST));
        }
        if (value.getBytes(StandardCharsets.UTF_8).length > LONGEST_BYTES) {
            throw new IllegalArgumentException("must have at most %d bytes in UTF-8".formatted(LONGEST_BYTES));
        }
    }

    /** Keeps the password out of logs. */
    @Override
    public String toString() {
        return "Password[…]";
    }
}
