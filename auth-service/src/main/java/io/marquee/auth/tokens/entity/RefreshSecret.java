package io.marquee.auth.tokens.entity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** A refresh token as the client holds it: 256 random bits. The platform keeps its hash only. */
public record RefreshSecret(String value) {

    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    public static RefreshSecret random() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new RefreshSecret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** SHA-256 in hexadecimal; enough, without salt or stretching, for a secret of 256 random bits. */
    public String hash() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(value.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256", e);
        }
    }

    /** Keeps the token out of logs. */
    @Override
    public String toString() {
        return "RefreshSecret[…]";
    }
}
