package io.marquee.notification.delivery.control;

import io.marquee.notification.delivery.entity.NotificationStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;

/** The second half of sending: keeps what came of it. */
@ApplicationScoped
@Transactional
public class DeliveryRecord {

    private final Notifications notifications;
    private final NotificationFacts facts;

    @Inject
    public DeliveryRecord(Notifications notifications, NotificationFacts facts) {
        this.notifications = notifications;
        this.facts = facts;
    }

    /** For CDI's proxy. */
    protected DeliveryRecord() {
        this(null, null);
    }

    public void sent(UUID notificationId) {
        var notification = notifications.getForChange(notificationId);
        notification.sent(Instant.now());
        notifications.log(notification, NotificationStatus.SENT, null);
        facts.sent(notification);
    }

    /** It will never be taken. @param error why, without any address or phone number */
    public void refused(UUID notificationId, String error) {
        var notification = notifications.getForChange(notificationId);
        notification.refused();
        notifications.log(notification, NotificationStatus.FAILED, error);
        facts.refused(notification, error);
    }

    /** @param error why, without any address or phone number */
    public void failed(UUID notificationId, String error) {
        var notification = notifications.getForChange(notificationId);
        notification.failed();
        notifications.log(notification, NotificationStatus.FAILED, error);
        facts.failed(notification, error);
    }
}
