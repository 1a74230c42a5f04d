package io.marquee.auth.tokens.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;

class RefreshSecretTest {

    @Test
    void eachIsNewAndLong() {
        var secret = RefreshSecret.random();
        assertEquals(43, secret.value().length());
        assertNotEquals(secret, RefreshSecret.random());
    }

    @Test
    void theHashIsSha256() {
        assertEquals(
                "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", new RefreshSecret("abc").hash());
    }

    @Test
    void itDoesNotTellItsValueInALog() {
        assertFalse(new RefreshSecret("abc").toString().contains("abc"));
    }
}
