package io.marquee.notification.delivery.boundary;

import io.marquee.notification.delivery.entity.Notification;
import java.time.Instant;
import java.util.UUID;

/** A notification as its user sees it; each channel by which an occasion was told has its own. */
public record NotificationView(
        UUID notificationId,
        UUID bookingId,
        String template,
        String channel,
        String subject,
        String text,
        String status,
        Instant createdAt,
        Instant sentAt,
        Instant readAt) {

    static NotificationView of(Notification notification) {
        return new NotificationView(
                notification.id(),
                notification.bookingId(),
                notification.template(),
                notification.channel().name(),
                notification.subject(),
                notification.text(),
                notification.status().name(),
                notification.createdAt(),
                notification.sentAt(),
                notification.readAt());
    }
}
