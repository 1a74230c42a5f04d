package io.marquee.notification.recipients.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RecipientTest {

    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");

    private final Recipient recipient = new Recipient(UUID.randomUUID());

    @Test
    void anOlderEventBringsNoOldNumberBack() {
        recipient.update("ada@example.org", "Ada", "+919812345678", NOW);
        recipient.update("old@example.org", "Ada", "+919800000000", NOW.minusMillis(1));
        assertEquals("ada@example.org", recipient.email());
        assertEquals("+919812345678", recipient.phone());
    }

    @Test
    void aLaterEventCounts() {
        recipient.update("old@example.org", "Ada", "+919800000000", NOW);
        recipient.update("ada@example.org", "Ada", null, NOW.plusMillis(1));
        assertEquals("ada@example.org", recipient.email());
        assertNull(recipient.phone());
    }

    @Test
    void nothingBringsADeletedUserBack() {
        recipient.update("ada@example.org", "Ada", null, NOW);
        recipient.anonymise(NOW);
        recipient.update("ada@example.org", "Ada", null, NOW.plusSeconds(1));
        assertNull(recipient.email());
    }
}
