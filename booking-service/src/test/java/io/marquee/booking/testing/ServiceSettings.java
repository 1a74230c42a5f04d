package io.marquee.booking.testing;

import io.marquee.chassis.testing.TestPart;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;

/** The setting that must not be in a file: a key for the tickets of one run. */
public final class ServiceSettings implements TestPart {

    @Override
    public Map<String, String> start() {
        try {
            var key = KeyPairGenerator.getInstance("Ed25519").generateKeyPair().getPrivate();
            return Map.of("ticket.signing-key", Base64.getEncoder().encodeToString(key.getEncoded()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This JDK has no Ed25519", e);
        }
    }

    @Override
    public void close() {
        // Nothing runs.
    }
}
