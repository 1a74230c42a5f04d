package io.marquee.booking.tickets.entity;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Optional;

/** The Ed25519 key (RFC 8032) that signs tickets, with the public key that belongs to it. */
public final class TicketKey {

    private static final String ALGORITHM = "Ed25519";
    private static final int RAW_KEY_BYTES = 32;

    private final PrivateKey privateKey;
    private final PublicKey publicKey;
    private final String id;

    private TicketKey(PrivateKey privateKey, PublicKey publicKey) throws GeneralSecurityException {
        this.privateKey = privateKey;
        this.publicKey = publicKey;
        var digest = MessageDigest.getInstance("SHA-256").digest(rawPublicKey());
        this.id = base64(digest).substring(0, 6);
    }

    /**
     * @param pkcs8 the private key in PKCS #8, base64 encoded
     * @throws IllegalArgumentException if it is not an Ed25519 private key
     */
    public static TicketKey of(String pkcs8) {
        try {
            var spec = new PKCS8EncodedKeySpec(Base64.getDecoder().decode(pkcs8.strip()));
            var privateKey = (EdECPrivateKey) KeyFactory.getInstance(ALGORITHM).generatePrivate(spec);
            return new TicketKey(privateKey, publicKeyOf(privateKey));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalArgumentException("is not the base64 text of an Ed25519 private key in PKCS #8", e);
        }
    }

    /** Signs a ticket's text: the text, a full stop, and the signature in base64url. */
    public String sign(String text) {
        try {
            var signature = Signature.getInstance(ALGORITHM);
            signature.initSign(privateKey);
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return text + "." + base64(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Cannot sign a ticket", e);
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
            signature.initVerify(publicKey);
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            var genuine = signature.verify(Base64.getUrlDecoder().decode(signed.substring(end + 1)));
            return genuine ? Optional.of(text) : Optional.empty();
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Six characters of the public key's SHA-256, in base64url. */
    public String id() {
        return id;
    }

    /** The 32 bytes of the public key in base64url, as {@code x} of a JSON Web Key (RFC 8037). */
    public String publicKey() {
        return base64(rawPublicKey());
    }

    private byte[] rawPublicKey() {
        var encoded = publicKey.getEncoded();
        var raw = new byte[RAW_KEY_BYTES];
        System.arraycopy(encoded, encoded.length - RAW_KEY_BYTES, raw, 0, RAW_KEY_BYTES);
        return raw;
    }

    /** The JDK derives a public key only while it generates a pair, so it is given the private key as its randomness. */
    private static PublicKey publicKeyOf(EdECPrivateKey privateKey) throws GeneralSecurityException {
        var seed = privateKey.getBytes().orElseThrow(() -> new GeneralSecurityException("the key has no value"));
        var generator = KeyPairGenerator.getInstance(ALGORITHM);
        generator.initialize(NamedParameterSpec.ED25519, new Fixed(seed));
        return generator.generateKeyPair().getPublic();
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static final class Fixed extends SecureRandom {

        private final byte[] bytes;

        Fixed(byte[] bytes) {
            this.bytes = bytes;
        }

        @Override
        public void nextBytes(byte[] target) {
            System.arraycopy(bytes, 0, target, 0, target.length);
        }
    }
}
