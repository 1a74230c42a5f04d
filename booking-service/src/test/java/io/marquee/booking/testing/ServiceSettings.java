package io.marquee.booking.testing;

import io.marquee.booking.tickets.entity.TicketKey;
import io.marquee.chassis.testing.TestPart;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;

/** The settings that must not be in a file: keys for the tickets of one run. */
public final class ServiceSettings implements TestPart {

    private static final String SIGNING = newKey();
    private static final TicketKey FORMER = TicketKey.of(newKey());
    private static final TicketKey STRANGER = TicketKey.of(newKey());

    @Override
    public Map<String, String> start() {
        return Map.of("ticket.signing-key", SIGNING, "ticket.verification-keys", FORMER.publicKey());
    }

    @Override
    public void close() {
        // Nothing runs.
    }

    /** The key that signed tickets before the one that signs now. */
    public static TicketKey formerKey() {
        return FORMER;
    }

    /** A key that the service does not know. */
    public static TicketKey strangerKey() {
        return STRANGER;
    }

    private static String newKey() {
        try {
            var key = KeyPairGenerator.getInstance("Ed25519").generateKeyPair().getPrivate();
            return Base64.getEncoder().encodeToString(key.getEncoded());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This JDK has no Ed25519", e);
        }
    }
}
