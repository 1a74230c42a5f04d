package io.marquee.booking.tickets.entity;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
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

    private final PrivateKey privateKey;
    private final TicketVerifier verifier;

    private TicketKey(PrivateKey privateKey, TicketVerifier verifier) {
        this.privateKey = privateKey;
        this.verifier = verifier;
    }

    /**
     * @param pkcs8 the private key in PKCS #8, base64 encoded
     * @throws IllegalArgumentException if it is not an Ed25519 private key
     */
    public static TicketKey of(String pkcs8) {
        try {
            var spec = new PKCS8EncodedKeySpec(Base64.getDecoder().decode(pkcs8.strip()));
            var privateKey = (EdECPrivateKey)
                    KeyFactory.getInstance(TicketVerifier.ALGORITHM).generatePrivate(spec);
            return new TicketKey(privateKey, new TicketVerifier(publicKeyOf(privateKey)));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalArgumentException("is not the base64 text of an Ed25519 private key in PKCS #8", e);
        }
    }

    /** Signs a ticket's text: the text, a full stop, and the signature in base64url. */
    public String sign(String text) {
        try {
            var signature = Signature.getInstance(TicketVerifier.ALGORITHM);
            signature.initSign(privateKey);
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return text + "." + TicketVerifier.base64(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Cannot sign a ticket", e);
        }
    }

    /** As {@link TicketVerifier#verify}. */
    public Optional<String> verify(String signed) {
        return verifier.verify(signed);
    }

    /** The public half, which everybody may have. */
    public TicketVerifier verifier() {
        return verifier;
    }

    /** As {@link TicketVerifier#id}. */
    public String id() {
        return verifier.id();
    }

    /** As {@link TicketVerifier#publicKey}. */
    public String publicKey() {
        return verifier.publicKey();
    }

    /** The JDK derives a public key only while it generates a pair, so it is given the private key as its randomness. */
    private static PublicKey publicKeyOf(EdECPrivateKey privateKey) throws GeneralSecurityException {
        var seed = privateKey.getBytes().orElseThrow(() -> new GeneralSecurityException("the key has no value"));
        var generator = KeyPairGenerator.getInstance(TicketVerifier.ALGORITHM);
        generator.initialize(NamedParameterSpec.ED25519, new Fixed(seed));
        return generator.generateKeyPair().getPublic();
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
