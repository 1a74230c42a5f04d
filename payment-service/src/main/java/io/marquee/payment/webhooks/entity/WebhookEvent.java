package io.marquee.payment.webhooks.entity;

import io.marquee.chassis.persistence.InstantConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** A report of the provider as it came in: kept first, applied then. */
@Entity
@Table(name = "webhook_events")
public class WebhookEvent {

    /** The result of an event that is stored and not applied yet. */
    public static final String RECEIVED = "RECEIVED";

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
    private static final int LONGEST_DOUBLING = 7;
    private static final int LONGEST_ERROR = 500;

    @Id
    private UUID id;

    private String provider;

    @Column(name = "event_id")
    private String eventId;

    private String type;
    private String body;

    @Convert(converter = InstantConverter.class)
    @Column(name = "received_at")
    private Instant receivedAt;

    private String result;
    private int attempts;

    @Convert(converter = InstantConverter.class)
    @Column(name = "next_attempt_at")
    private Instant nextAttemptAt;

    @Convert(converter = InstantConverter.class)
    @Column(name = "applied_at")
    private Instant appliedAt;

    private String error;

    protected WebhookEvent() {}

    /** It was applied, with this result. */
    public void applied(String outcome, Instant now) {
        result = outcome;
        appliedAt = now;
        error = null;
    }

    /** Applying it failed; it is tried again after a pause that grows from 5 seconds to about ten minutes. */
    public void failed(String why, Instant now) {
        error = why == null || why.length() <= LONGEST_ERROR ? why : why.substring(0, LONGEST_ERROR);
        nextAttemptAt = now.plus(FIRST_PAUSE.multipliedBy(1L << Math.min(attempts, LONGEST_DOUBLING)));
        attempts++;
    }

    public boolean isWaiting() {
        return RECEIVED.equals(result);
    }

    public UUID id() {
        return id;
    }

    public String provider() {
        return provider;
    }

    public String eventId() {
        return eventId;
    }

    public String type() {
        return type;
    }

    public Instant receivedAt() {
        return receivedAt;
    }

    /** Why it could not be applied the last time, else null. */
    public String error() {
        return error;
    }

    public String body() {
        return body;
    }

    public String result() {
        return result;
    }

    public int attempts() {
        return attempts;
    }
}
