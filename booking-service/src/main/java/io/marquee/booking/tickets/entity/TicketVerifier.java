package io.marquee.booking.tickets.entity;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/** The public half of a ticket key (Ed25519, RFC 8032): all that is needed to tell a genuine ticket from a forged one. */
public final class TicketVerifier {

    static final String ALGORITHM = "Ed25519";

    private static final int RAW_BYTES = 32;
    private static final int ID_LENGTH = 6;

    /** What comes before the 32 bytes of the key in its X.509 form (RFC 8410). */
    private static final byte[] X509_PREFIX = Base64.getDecoder().decode("MCowBQYDK2VwAyEA");

    private final PublicKey key;
    private final byte[] raw;
    private final String id;

    TicketVerifier(PublicKey key) throws GeneralSecurityException {
        this.key = key;
        var encoded = key.getEncoded();
        this.raw = Arrays.copyOfRange(encoded, encoded.length - RAW_BYTES, encoded.length);
        var digest = MessageDigest.getInstance("SHA-256").digest(raw);
        this.id = base64(digest).substring(0, ID_LENGTH);
    }

    /**
     * @param x the 32 bytes of the public key in base64url, as {@code x} of a JSON Web Key (RFC 8037)
     * @throws IllegalArgumentException if it is not an Ed25519 public key
     */
    public static TicketVerifier of(String x) {
        try {
            var raw = Base64.getUrlDecoder().decode(x.strip());
            if (raw.length != RAW_BYTES) {
                throw new IllegalArgumentException("has " + raw.length + " bytes instead of " + RAW_BYTES);
            }
            var encoded = Arrays.copyOf(X509_PREFIX, X509_PREFIX.length + RAW_BYTES);
            System.arraycopy(raw, 0, encoded, X509_PREFIX.length, RAW_BYTES);
            return new TicketVerifier(
                    KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(encoded)));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalArgumentException("is not the base64url text of an Ed25519 public key", e);
        }
    }

    /** The text of a ticket that this key has signed; empty if it is forged, damaged, or signed by another key. */
    public Optional<String> verify(String signed) {
        var end = signed.lastIndexOf('.');
        if (end < 0) {
            return Optional.empty();
        }
        var text = signed.substring(0, end);
        try {
            var signature = Signature.getInstance(ALGORITHM);
            signature.initVerify(key);
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            var isGenuine = signature.verify(Base64.getUrlDecoder().decode(signed.substring(end + 1)));
            return isGenuine ? Optional.of(text) : Optional.empty();
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            // Not even the form of a signature.
            return Optional.empty();
        }
    }

    /** Names the key in tickets: the first six characters of base64url(SHA-256(public key)). */
    public String id() {
        return id;
    }

    /** The 32 bytes of the public key in base64url, as {@code x} of a JSON Web Key (RFC 8037). */
    public String publicKey() {
        return base64(raw);
    }

    static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
