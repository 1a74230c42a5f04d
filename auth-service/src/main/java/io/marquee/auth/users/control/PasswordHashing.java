package io.marquee.auth.users.control;

import at.favre.lib.crypto.bcrypt.BCrypt;
import io.marquee.auth.users.entity.Password;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Bcrypt at {@code auth.password-cost}: at 12 about a quarter of a second of one core, so it is called outside of
 * transactions.
 */
@ApplicationScoped
public class PasswordHashing {

    private static final Logger LOG = LoggerFactory.getLogger(PasswordHashing.class);

    /** The least that OWASP's Password Storage Cheat Sheet allows. */
    private static final int LEAST_FOR_PRODUCTION = 10;

    private static final int LONGEST_BYTES = 72;

    private final int cost;

    /** Hash of no one's password, to be compared with where there is no account. */
    private final String nobody;

    /** For CDI's proxy. */
    protected PasswordHashing() {
        this.cost = 0;
        this.nobody = null;
    }

    /** @param cost base-2 logarithm of bcrypt's rounds, 4 to 16 */
    @Inject
    public PasswordHashing(@ConfigProperty(name = "auth.password-cost") int cost) {
        this.cost = cost;
        this.nobody = bcrypt("nobody's password");
        if (cost < LEAST_FOR_PRODUCTION) {
            LOG.warn("auth.password-cost is {}: passwords are hashed too cheaply for anything but tests", cost);
        }
    }

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

    private String bcrypt(String text) {
        return BCrypt.withDefaults().hashToString(cost, text.toCharArray());
    }
}
