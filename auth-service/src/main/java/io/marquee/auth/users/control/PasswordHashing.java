package io.marquee.auth.users.control;

import at.favre.lib.crypto.bcrypt.BCrypt;
import io.marquee.auth.users.entity.Password;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;

/** Bcrypt at cost 12: about a quarter of a second of one core, so it is called outside of transactions. */
@ApplicationScoped
public class PasswordHashing {

    private static final int COST = 12;
    private static final int LONGEST_BYTES = 72;

    /** Hash of no one's password, to be compared with where there is no account. */
    private final String nobody = bcrypt("nobody's password");

    public String hash(Password password) {
        return bcrypt(password.value());
    }

    /**
     * Whether the text is the password of the hash. Takes the same time whether it is or not, and whether there is a
     * hash or not.
     *
     * @param hash null where there is no such account; then the answer is false
     */
    public boolean matches(String text, String hash) {
        var tooLong = text.getBytes(StandardCharsets.UTF_8).length > LONGEST_BYTES;
        var candidate = (tooLong ? "" : text).toCharArray();
        var same = BCrypt.verifyer().verify(candidate, hash == null ? nobody : hash).verified;
        return same && hash != null && !tooLong;
    }

    private static String bcrypt(String text) {
        return BCrypt.withDefaults().hashToString(COST, text.toCharArray());
    }
}
