package io.marquee.notification.delivery.control;

import io.marquee.chassis.outbox.Outbox;
import io.marquee.notification.delivery.entity.Notification;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/** Tells others what became of a notification: as an event, and as a number for the dashboards. */
@ApplicationScoped
public class NotificationFacts {

    private final Outbox outbox;
    private final MetricRegistry metrics;

    @Inject
    public NotificationFacts(Outbox outbox, MetricRegistry metrics) {
        this.outbox = outbox;
        this.metrics = metrics;
    }

    /** For CDI's proxy. */
    protected NotificationFacts() {
        this(null, null);
    }

    /** Data of notification.sent and notification.failed. @param error null if it was sent; never an address or number */
    public record NotificationData(UUID notificationId, UUID userId, String channel, String template, String error) {}

    public void sent(Notification notification) {
        event("io.marquee.notification.sent.v1", notification, null);
        count(notification, "sent");
    }

    public void failed(Notification notification, String error) {
        event("io.marquee.notification.failed.v1", notification, error);
        count(notification, "failed");
    }

    /** It will never be taken. */
    public void refused(Notification notification, String error) {
        event("io.marquee.notification.failed.v1", notification, error);
        count(notification, "refused");
    }

    public void skipped(Notification notification) {
        count(notification, "skipped");
    }

    private void event(String type, Notification notification, String error) {
        var data = new NotificationData(
                notification.id(),
                notification.userId(),
                notification.channel().name(),
                notification.template(),
                error);
        outbox.event(type, notification.id(), data);
    }

    private void count(Notification notification, String status) {
        metrics.counter(
                        "notifications_total",
                        new Tag("channel", notification.channel().name().toLowerCase(Locale.ROOT)),
                        new Tag("status", status))
                .inc();
    }
}
