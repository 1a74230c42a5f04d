package io.marquee.notification.delivery.entity;

import io.marquee.chassis.persistence.InstantConverter;
import io.marquee.chassis.persistence.UuidConverter;
import io.marquee.notification.recipients.entity.Channel;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * Something a user is told by a channel, once.
 *
 * <p>Sending takes two transactions around the talk with the mail server or gateway: the first marks the row SENDING, the
 * second SENT. A crash between them leaves SENDING, and nobody can know whether the message has left; after the lease it is
 * sent again with the same id, by which mail programs and the gateway recognise the double.
 */
@Entity
@Table(name = "notifications")
public class Notification {

    @Id
    private UUID id;

    @Column(name = "user_id")
    private UUID userId;

    @Convert(converter = UuidConverter.class)
    @Column(name = "booking_id")
    private UUID bookingId;

    @Convert(converter = UuidConverter.class)
    @Column(name = "application_id")
    private UUID applicationId;

    private String template;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    private String subject;

    private String text;

    @Enumerated(EnumType.STRING)
    private NotificationStatus status;

    @Convert(converter = InstantConverter.class)
    @Column(name = "created_at")
    private Instant createdAt;

    @Convert(converter = InstantConverter.class)
    @Column(name = "sending_at")
    private Instant sendingAt;

    @Convert(converter = InstantConverter.class)
    @Column(name = "sent_at")
    private Instant sentAt;

    @Convert(converter = InstantConverter.class)
    @Column(name = "read_at")
    private Instant readAt;

    @Version
    private long version;

    /** For JPA. */
    protected Notification() {}

    /** @param bookingId null if it is about no booking */
    public Notification(UUID id, UUID userId, UUID bookingId, String template, Channel channel, Instant now) {
        this.id = id;
        this.userId = userId;
        this.bookingId = bookingId;
        this.template = template;
        this.channel = channel;
        this.status = NotificationStatus.PENDING;
        this.createdAt = now;
    }

    /** Keeps what the user is told. @param newSubject null if the channel has none */
    public void write(String newSubject, String newText) {
        subject = newSubject;
        text = newText;
    }

    /** Whether nothing is left to do: it was sent, or will not be. */
    public boolean isDone() {
        return switch (status) {
            case SENT, REFUSED, SKIPPED -> true;
            case PENDING, SENDING, FAILED -> false;
        };
    }

    /** Whether someone else is sending it right now. */
    public boolean isBeingSent(Instant now, Duration lease) {
        return status == NotificationStatus.SENDING && sendingAt.plus(lease).isAfter(now);
    }

    public void startSending(Instant now) {
        status = NotificationStatus.SENDING;
        sendingAt = now;
    }

    public void sent(Instant now) {
        status = NotificationStatus.SENT;
        sentAt = now;
    }

    /** An attempt failed; one that was sent meanwhile stays sent. */
    public void failed() {
        if (!isDone()) {
            status = NotificationStatus.FAILED;
        }
    }

    /** It will never be taken; one that was sent meanwhile stays sent. */
    public void refused() {
        if (!isDone()) {
            status = NotificationStatus.REFUSED;
        }
    }

    public void skip() {
        status = NotificationStatus.SKIPPED;
    }

    /** The first reading counts. */
    public void read(Instant now) {
        readAt = readAt == null ? now : readAt;
    }

    public UUID id() {
        return id;
    }

    public UUID userId() {
        return userId;
    }

    /** Null if it is about no booking. */
    public UUID bookingId() {
        return bookingId;
    }

    public String template() {
        return template;
    }

    public Channel channel() {
        return channel;
    }

    /** Null once the user is deleted, and for channels that have none. */
    public String subject() {
        return subject;
    }

    /** Null once the user is deleted, and for a phone to which nothing was sent. */
    public String text() {
        return text;
    }

    public NotificationStatus status() {
        return status;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant sentAt() {
        return sentAt;
    }

    public Instant readAt() {
        return readAt;
    }
}
