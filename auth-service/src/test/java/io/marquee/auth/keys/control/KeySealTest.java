package io.marquee.auth.keys.control;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class KeySealTest {

    private static final byte[] PLAIN = "a private key".getBytes(StandardCharsets.UTF_8);

    private final KeySeal seal = new KeySeal("0123456789abcdef0123456789abcdef");

    @Test
    void whatWasSealedCanBeOpened() {
        assertArrayEquals(PLAIN, seal.open(seal.seal(PLAIN, "key 1"), "key 1"));
    }

    @Test
    void sealingTwiceLooksDifferent() {
        assertFalse(Arrays.equals(seal.seal(PLAIN, "key 1"), seal.seal(PLAIN, "key 1")));
    }

    @Test
    void anotherSecretDoesNotOpenItAndTheMessageNamesTheSetting() {
        var sealed = seal.seal(PLAIN, "key 1");
        var other = new KeySeal("another secret another secret an");
        var refusal = assertThrows(IllegalStateException.class, () -> other.open(sealed, "key 1"));
        assertTrue(refusal.getMessage().contains("auth.key-encryption-secret"), refusal.getMessage());
    }

    @Test
    void aKeyCannotTakeThePlaceOfAnother() {
        var sealed = seal.seal(PLAIN, "key 1");
        assertThrows(IllegalStateException.class, () -> seal.open(sealed, "key 2"));
    }

    @Test
    void aChangedByteIsNoticed() {
        var sealed = seal.seal(PLAIN, "key 1");
        sealed[sealed.length - 1] ^= 1;
        assertThrows(IllegalStateException.class, () -> seal.open(sealed, "key 1"));
    }

    @Test
    void aShortSecretIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new KeySeal("too short"));
    }
}
