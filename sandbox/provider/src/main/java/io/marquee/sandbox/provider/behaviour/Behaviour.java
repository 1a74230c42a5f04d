package io.marquee.sandbox.provider.behaviour;

import java.time.Duration;

/**
 * How the provider misbehaves on request; the default is: not at all.
 *
 * @param webhookCopies how often each event is delivered; 0 loses it
 * @param webhookDelay time between an event and its first delivery
 * @param webhookOrder order of delivery
 * @param apiOutage null if there is none
 * @param apiLatency time added to every call of the API
 */
public record Behaviour(
        int webhookCopies, Duration webhookDelay, WebhookOrder webhookOrder, Outage apiOutage, Duration apiLatency) {

    /** Everything as a healthy provider does it. */
    public static final Behaviour HEALTHY = new Behaviour(1, Duration.ZERO, WebhookOrder.CREATED, null, Duration.ZERO);

    /** The order in which events reach the endpoints. */
    public enum WebhookOrder {
        /** As they happened. */
        CREATED,
        /** The newest first: events wait until none has come for the delay, at least one second. */
        REVERSED
    }
}
