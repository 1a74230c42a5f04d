package io.marquee.sandbox.provider.webhooks.control;

import io.marquee.sandbox.provider.webhooks.entity.Delivery;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Holds deliveries back until none has come for a while, to send the newest first. */
final class ReverseOrder {

    private static final Duration SHORTEST_QUIET = Duration.ofSeconds(1);

    private final List<Delivery> held = new ArrayList<>();
    private Instant quietAt = Instant.EPOCH;

    /** Holds one more, and says how long it will be quiet if no other comes. */
    synchronized Duration hold(Delivery delivery, Duration delay) {
        var quiet = delay.compareTo(SHORTEST_QUIET) < 0 ? SHORTEST_QUIET : delay;
        held.add(delivery);
        quietAt = Instant.now().plus(quiet);
        return quiet;
    }

    /** What is held, the newest first; empty while others may still come. */
    synchronized List<Delivery> takeIfQuiet() {
        if (Instant.now().isBefore(quietAt)) {
            return List.of();
        }
        var batch = List.copyOf(held.reversed());
        held.clear();
        return batch;
    }
}
