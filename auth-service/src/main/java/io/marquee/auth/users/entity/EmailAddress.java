package io.marquee.auth.users.entity;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * An e-mail address that a person can log in with. Two addresses that differ in case only are the same account.
 *
 * <p>The check is deliberately loose (RFC 5321 allows nearly anything before the {@code @}): whether an address really
 * exists is known only when a mail reaches it.
 */
public record EmailAddress(String value) {

    private static final int LONGEST = 254; // RFC 5321, 4.5.3.1.3
    private static final Pattern PLAUSIBLE = Pattern.compile("[^@\\s\\p{Cntrl}<>\",;]{1,64}@[^@\\s\\p{Cntrl}<>\",;]+");

    /** @throws IllegalArgumentException with a message for people, if it can't be an e-mail address */
    public EmailAddress {
        value = value == null ? "" : value.strip();
        if (value.length() > LONGEST || !PLAUSIBLE.matcher(value).matches()) {
            throw new IllegalArgumentException("must be an e-mail address, for example ada@example.org");
        }
    }

    /** The form in which addresses are compared. */
    public String key() {
        return key(value);
    }

    /** The form in which addresses are compared, of text that may be no address at all. */
    public static String key(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    /** Keeps the address out of logs. */
    @Override
    public String toString() {
        return "EmailAddress[…]";
    }
}
