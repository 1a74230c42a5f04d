package io.marquee.booking.tickets.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TicketTest {

    private final TicketKey key = TicketKey.of(newKey());
    private final TicketText text = new TicketText(
            key.id(),
            UUID.randomUUID(),
            "BK7Q2M9XDA",
            UUID.randomUUID(),
            Instant.parse("2026-11-21T18:30:00Z"),
            List.of("A9", "A10", "C-11"));

    @Test
    void aTicketSaysWhatWasWritten() {
        var signed = key.sign(text.toString());
        assertEquals(text, TicketText.parse(key.verify(signed).orElseThrow()));
    }

    @Test
    void aTicketOfTenSeatsFitsASmallCode() {
        var seats = List.of("A1", "A2", "A3", "A4", "A5", "A6", "A7", "A8", "A9", "A10");
        var ten = new TicketText(key.id(), text.ticketId(), text.bookingCode(), text.showId(), text.startsAt(), seats);
        // 213 bytes is what a QR code of version 10 (57 dots wide) holds with medium error correction.
        assertTrue(key.sign(ten.toString()).length() <= 213 + 20, key.sign(ten.toString()));
    }

    @Test
    void everyChangedCharacterIsNoticed() {
        var signed = key.sign(text.toString());
        for (var i = 0; i < signed.lastIndexOf('.'); i++) {
            var forged = new StringBuilder(signed);
            forged.setCharAt(i, signed.charAt(i) == 'x' ? 'y' : 'x');
            assertTrue(key.verify(forged.toString()).isEmpty(), forged.toString());
        }
    }

    @Test
    void aTicketSignedByAnotherKeyIsRefused() {
        assertTrue(key.verify(TicketKey.of(newKey()).sign(text.toString())).isEmpty());
    }

    @Test
    void garbageIsRefused() {
        assertTrue(key.verify("").isEmpty());
        assertTrue(key.verify("MQ1").isEmpty());
        assertTrue(key.verify("MQ1.a.b.c.d.e.f.???").isEmpty());
        assertThrows(IllegalArgumentException.class, () -> TicketText.parse("MQ2.a.b.c.d.e.f"));
        assertThrows(IllegalArgumentException.class, () -> TicketText.parse("MQ1.a.AAAA.c.AAAA.0.f"));
    }

    /** Nothing of this project is needed: base64url, the published key, and Ed25519. */
    @Test
    void anyoneCanVerifyWithThePublishedKey() throws Exception {
        var signed = key.sign(text.toString());
        var end = signed.lastIndexOf('.');
        var header = Base64.getDecoder().decode("MCowBQYDK2VwAyEA");
        var x = Base64.getUrlDecoder().decode(key.publicKey());
        var encoded = new byte[header.length + x.length];
        System.arraycopy(header, 0, encoded, 0, header.length);
        System.arraycopy(x, 0, encoded, header.length, x.length);
        var signature = Signature.getInstance("Ed25519");
        signature.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded)));
        signature.update(signed.substring(0, end).getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertTrue(signature.verify(Base64.getUrlDecoder().decode(signed.substring(end + 1))));
    }

    @Test
    void anotherKindOfKeyIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> TicketKey.of("bm8ga2V5"));
        assertThrows(IllegalArgumentException.class, () -> TicketKey.of("!"));
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
