package io.marquee.booking.tickets.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.marquee.booking.tickets.entity.TicketKey;
import io.marquee.booking.tickets.entity.TicketText;
import io.marquee.booking.tickets.entity.TicketVerifier;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TicketKeysTest {

    private static final Instant START = Instant.parse("2026-11-21T14:00:00Z");

    private final String first = newKey();
    private final String second = newKey();
    private final String third = newKey();

    @Test
    void ticketsOutliveTheKeyThatSignedThem() {
        var ticket = ticket(first);
        var formerKeys = publicHalf(second) + ", " + publicHalf(first);
        var keys = new TicketKeys(third, Optional.of(formerKeys));
        assertEquals("BK7Q2M9XDA", keys.read(ticket).orElseThrow().bookingCode());
        assertTrue(keys.read(ticket(second)).isPresent());
        assertTrue(keys.read(ticket(third)).isPresent());
        assertEquals(
                List.of(publicHalf(third), publicHalf(second), publicHalf(first)),
                keys.verifiers().stream().map(TicketVerifier::publicKey).toList());
    }

    @Test
    void aKeyThatIsTakenOutIsNoLongerTrusted() {
        assertTrue(new TicketKeys(second, Optional.empty()).read(ticket(first)).isEmpty());
    }

    /** Whoever finds the name of a good key in a ticket still cannot sign with it. */
    @Test
    void theNameOfAKeyIsNoSignature() {
        var id = TicketKey.of(first).id();
        var forged = TicketKey.of(second).sign(text(id).toString());
        assertTrue(new TicketKeys(first, Optional.empty()).read(forged).isEmpty());
    }

    @Test
    void anUnreadableKeyIsNamed() {
        var wrong = assertThrows(IllegalArgumentException.class, () -> new TicketKeys(first, Optional.of("abc")));
        assertTrue(wrong.getMessage().startsWith("Setting ticket.verification-keys has the entry 'abc'"));
        assertThrows(IllegalArgumentException.class, () -> new TicketKeys("abc", Optional.empty()));
    }

    private static String ticket(String key) {
        var signing = TicketKey.of(key);
        return signing.sign(text(signing.id()).toString());
    }

    private static TicketText text(String keyId) {
        return new TicketText(keyId, UUID.randomUUID(), "BK7Q2M9XDA", UUID.randomUUID(), START, List.of("A1"));
    }

    private static String publicHalf(String key) {
        return TicketKey.of(key).publicKey();
    }

    private static String newKey() {
        try {
            var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            return Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
