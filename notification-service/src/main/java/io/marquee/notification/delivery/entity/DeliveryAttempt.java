package io.marquee.notification.delivery.entity;

import io.marquee.chassis.persistence.InstantConverter;
import io.marquee.notification.recipients.entity.Channel;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** One line of the delivery log. Lines are added and never changed. */
@Entity
@Table(name = "delivery_log")
public class DeliveryAttempt {

    private static final int LONGEST_ERROR = 500;

    @Id
    private UUID id;

    @Column(name = "notification_id")
    private UUID notificationId;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    @Enumerated(EnumType.STRING)
    private NotificationStatus outcome;

    private String error;

    @Convert(converter = InstantConverter.class)
    private Instant at;

    /** For JPA. */
    protected DeliveryAttempt() {}

    /**
     * @param outcome SENT, FAILED or SKIPPED
     * @param error why not, without any address; null if it was sent
     */
    public DeliveryAttempt(
            UUID id, UUID notificationId, Channel channel, NotificationStatus outcome, String error, Instant at) {
        this.id = id;
        this.notificationId = notificationId;
        this.channel = channel;
        this.outcome = outcome;
        this.error = error == null || error.length() <= LONGEST_ERROR ? error : error.substring(0, LONGEST_ERROR);
        this.at = at;
    }
}
