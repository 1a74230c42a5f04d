package io.marquee.auth.keys.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.spec.KeySpec;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Encrypts what must not be read from the database alone: AES-256 in GCM mode (NIST SP 800-38D), the key derived from
 * the setting {@code auth.key-encryption-secret} by PBKDF2 with a salt of its own each time.
 *
 * <p>Layout: 16 bytes salt, 12 bytes nonce, cipher text with a tag of 16 bytes.
 */
@ApplicationScoped
public class KeySeal {

    private static final int SALT_BYTES = 16;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int KEY_BITS = 256;
    private static final int ITERATIONS =
            60_000; // the secret is long and random; this only makes a short-sighted choice dearer to guess

    private static final int SHORTEST_SECRET = 32;

    private final SecureRandom random = new SecureRandom();
    private final String secret;

    /** @throws IllegalArgumentException if the secret is too short to be one */
    @Inject
    public KeySeal(@ConfigProperty(name = "auth.key-encryption-secret") String secret) {
        if (secret.length() < SHORTEST_SECRET) {
            throw new IllegalArgumentException(
                    "auth.key-encryption-secret must have at least " + SHORTEST_SECRET + " characters");
        }
        this.secret = secret;
    }

    /** For the proxy. */
    protected KeySeal() {
        this.secret = null;
    }

    /** @param owner what the bytes belong to; the same must be given to {@link #open} */
    public byte[] seal(byte[] plain, String owner) {
        var salt = random(SALT_BYTES);
        var nonce = random(NONCE_BYTES);
        var encrypted = apply(Cipher.ENCRYPT_MODE, salt, nonce, plain, owner);
        return ByteBuffer.allocate(SALT_BYTES + NONCE_BYTES + encrypted.length)
                .put(salt)
                .put(nonce)
                .put(encrypted)
                .array();
    }

    /** @throws IllegalStateException if the secret is another one, or the bytes were changed or belong to another */
    public byte[] open(byte[] sealed, String owner) {
        var buffer = ByteBuffer.wrap(sealed);
        var salt = new byte[SALT_BYTES];
        var nonce = new byte[NONCE_BYTES];
        buffer.get(salt).get(nonce);
        var encrypted = new byte[buffer.remaining()];
        buffer.get(encrypted);
        return apply(Cipher.DECRYPT_MODE, salt, nonce, encrypted, owner);
    }

    private byte[] apply(int mode, byte[] salt, byte[] nonce, byte[] input, String owner) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key(salt), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(owner.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "The signing key " + owner + " can't be decrypted: is auth.key-encryption-secret the one it was"
                            + " stored with?",
                    e);
        }
    }

    private SecretKey key(byte[] salt) throws GeneralSecurityException {
        KeySpec spec = new PBEKeySpec(secret.toCharArray(), salt, ITERATIONS, KEY_BITS);
        var derived = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512").generateSecret(spec);
        return new SecretKeySpec(derived.getEncoded(), "AES");
    }

    private byte[] random(int bytes) {
        var result = new byte[bytes];
        random.nextBytes(result);
        return result;
    }
}
