package io.marquee.sandbox.provider.webhooks.control;

import io.marquee.sandbox.provider.webhooks.entity.Event;
import java.time.Instant;
import java.util.Map;

/** How a provider proves that a webhook is its own. */
@FunctionalInterface
public interface Signer {

    /** The headers that go with one attempt to deliver the event, by their names. */
    Map<String, String> headers(Event event, String body, Instant at);
}
