package io.marquee.auth.users.entity;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a user may do. Tokens and the API carry the name in lower case ({@code admin}). */
public enum Role {
    CUSTOMER,
    PARTNER,
    ANALYST,
    SUPPORT,
    ADMIN;

    /** The name as the API and the tokens carry it. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The role of that wire name, or empty if there is none. */
    public static Optional<Role> of(String wireName) {
        return Arrays.stream(values())
                .filter(role -> role.wireName().equals(wireName))
                .findFirst();
    }
}
