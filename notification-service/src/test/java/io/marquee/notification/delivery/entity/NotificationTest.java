package io.marquee.notification.delivery.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.marquee.notification.recipients.entity.Channel;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class NotificationTest {

    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
    private static final Duration LEASE = Duration.ofSeconds(25);

    private final Notification notification = new Notification(
            UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), "booking-confirmed", Channel.SMS, NOW);

    @Test
    void whileOneSendsAnotherWaits() {
        notification.startSending(NOW);
        assertTrue(notification.isBeingSent(NOW.plusSeconds(24), LEASE));
    }

    @Test
    void whoDiedWhileSendingIsRelievedAfterTheLease() {
        notification.startSending(NOW);
        assertFalse(notification.isBeingSent(NOW.plusSeconds(26), LEASE));
        assertFalse(notification.isDone());
    }

    @Test
    void whatFailedIsTriedAgain() {
        notification.startSending(NOW);
        notification.failed();
        assertFalse(notification.isDone());
        assertFalse(notification.isBeingSent(NOW, LEASE));
    }

    @Test
    void whatWasSentStaysSent() {
        notification.startSending(NOW);
        notification.sent(NOW);
        notification.failed();
        assertEquals(NotificationStatus.SENT, notification.status());
        assertTrue(notification.isDone());
    }

    @Test
    void whatIsRefusedIsNotTriedAgain() {
        notification.startSending(NOW);
        notification.refused();
        assertTrue(notification.isDone());
        notification.failed();
        assertEquals(NotificationStatus.REFUSED, notification.status());
    }

    @Test
    void theFirstReadingCounts() {
        notification.read(NOW);
        notification.read(NOW.plusSeconds(60));
        assertEquals(NOW, notification.readAt());
    }
}
