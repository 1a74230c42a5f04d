package io.marquee.auth.keys.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.security.interfaces.RSAPublicKey;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.junit.jupiter.api.Test;

class KeyPairsTest {

    @Test
    void aKeyPairSurvivesItsEncoding() {
        var pair = KeyPairs.generate();
        var copy =
                KeyPairs.decode(pair.getPublic().getEncoded(), pair.getPrivate().getEncoded());
        assertEquals(pair.getPublic(), copy.getPublic());
        assertEquals(pair.getPrivate(), copy.getPrivate());
    }

    @Test
    void keysHave2048BitsAndTheirThumbprintAsId() {
        var publicKey = (RSAPublicKey) KeyPairs.generate().getPublic();
        assertEquals(2048, publicKey.getModulus().bitLength());
        var webKey = KeyPairs.webKey(publicKey);
        assertEquals(webKey.calculateBase64urlEncodedThumbprint("SHA-256"), webKey.getKeyId());
        assertFalse(webKey.toParams(OutputControlLevel.PUBLIC_ONLY).containsKey("d"));
    }
}
