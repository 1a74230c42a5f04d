package io.marquee.sandbox.provider.webhooks.entity;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.marquee.sandbox.provider.store.ObjectIds;
import java.net.URI;
import java.time.Instant;

/**
 * An event on its way to one endpoint.
 *
 * @param attempts how often it was sent
 * @param lastOutcome what came of the last attempt, null before the first
 * @param nextAttempt null once it is over
 * @param deliveredAt when the endpoint answered 2xx, null until then
 */
public record Delivery(
        String id,
        String eventId,
        URI endpoint,
        Instant created,
        int attempts,
        String lastOutcome,
        Instant nextAttempt,
        Instant deliveredAt) {

    /** A delivery's key begins with its event, so that all of an event are found together. */
    public static Delivery of(Event event, URI endpoint, Instant firstAttempt) {
        var id = event.id() + "/" + ObjectIds.next("wd_");
        return new Delivery(id, event.id(), endpoint, Instant.now(), 0, null, firstAttempt, null);
    }

    public Delivery delivered(String outcome) {
        return new Delivery(id, eventId, endpoint, created, attempts + 1, outcome, null, Instant.now());
    }

    /** @param retryAt null to give up */
    public Delivery failed(String outcome, Instant retryAt) {
        return new Delivery(id, eventId, endpoint, created, attempts + 1, outcome, retryAt, null);
    }

    @JsonIgnore
    public boolean isPending() {
        return nextAttempt != null;
    }
}
