package io.marquee.auth.keys.control;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import org.jose4j.jwk.RsaJsonWebKey;

/** RSA key pairs, to and from their standard encodings. */
final class KeyPairs {

    private static final String RSA = "RSA";
    private static final int BITS = 2048;

    private KeyPairs() {}

    static KeyPair generate() {
        try {
            var generator = KeyPairGenerator.getInstance(RSA);
            generator.initialize(BITS);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java runtime makes no RSA keys", e);
        }
    }

    static KeyPair decode(byte[] publicKey, byte[] privateKey) {
        try {
            var factory = KeyFactory.getInstance(RSA);
            return new KeyPair(decodePublic(publicKey), factory.generatePrivate(new PKCS8EncodedKeySpec(privateKey)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A stored signing key is not an RSA key", e);
        }
    }

    static RSAPublicKey decodePublic(byte[] publicKey) {
        try {
            return (RSAPublicKey) KeyFactory.getInstance(RSA).generatePublic(new X509EncodedKeySpec(publicKey));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A stored public key is not an RSA key", e);
        }
    }

    /** The key as RFC 7517 has it, with its thumbprint (RFC 7638) as id. */
    static RsaJsonWebKey webKey(RSAPublicKey publicKey) {
        var webKey = new RsaJsonWebKey(publicKey);
        webKey.setKeyId(webKey.calculateBase64urlEncodedThumbprint("SHA-256"));
        webKey.setUse("sig");
        webKey.setAlgorithm("RS256");
        return webKey;
    }
}
