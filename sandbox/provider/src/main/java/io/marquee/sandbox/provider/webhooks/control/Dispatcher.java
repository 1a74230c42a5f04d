package io.marquee.sandbox.provider.webhooks.control;

import io.marquee.sandbox.provider.behaviour.Behaviour.WebhookOrder;
import io.marquee.sandbox.provider.behaviour.CurrentBehaviour;
import io.marquee.sandbox.provider.http.Json;
import io.marquee.sandbox.provider.store.Store;
import io.marquee.sandbox.provider.webhooks.entity.Delivery;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Sends what is due, and again with growing pauses until the endpoint answers 2xx or three days are over.
 *
 * <p>What is pending is in the store, so a restart goes on where the provider was stopped.
 */
public final class Dispatcher implements AutoCloseable {

    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);
    private static final Duration GIVE_UP_AFTER = Duration.ofDays(3);
    private static final int AT_ONCE = 16;

    private final Store store;
    private final EventLog log;
    private final Map<String, Endpoints> endpoints;
    private final CurrentBehaviour behaviour;
    private final WebhookClient client = new WebhookClient();
    private final ReverseOrder reverseOrder = new ReverseOrder();
    private final Semaphore places = new Semaphore(AT_ONCE);
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private final ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean stopping;

    /** @param endpoints by provider */
    public Dispatcher(Store store, EventLog log, Map<String, Endpoints> endpoints, CurrentBehaviour behaviour) {
        this.store = store;
        this.log = log;
        this.endpoints = Map.copyOf(endpoints);
        this.behaviour = behaviour;
    }

    /** Takes up the deliveries that were pending when the provider stopped. */
    public void resume() {
        store.transaction(log::pending).forEach(this::schedule);
    }

    void dispatch(Delivery delivery) {
        if (behaviour.now().webhookOrder() == WebhookOrder.CREATED) {
            schedule(delivery);
            return;
        }
        var quiet = reverseOrder.hold(delivery, behaviour.now().webhookDelay());
        clock.schedule(this::sendReversed, quiet.toMillis() + 10, TimeUnit.MILLISECONDS);
    }

    private void schedule(Delivery delivery) {
        var pause = Duration.between(Instant.now(), delivery.nextAttempt());
        clock.schedule(
                () -> senders.execute(() -> send(delivery)), Math.max(0, pause.toMillis()), TimeUnit.MILLISECONDS);
    }

    private void sendReversed() {
        var batch = reverseOrder.takeIfQuiet();
        if (!batch.isEmpty()) {
            senders.execute(() -> batch.forEach(this::send));
        }
    }

    private void send(Delivery delivery) {
        places.acquireUninterruptibly();
        try {
            if (!stopping) {
                attempt(delivery);
            }
        } finally {
            places.release();
        }
    }

    private void attempt(Delivery delivery) {
        var event = store.transaction(() -> log.event(delivery.eventId())).orElseThrow();
        var body = Json.text(event.body());
        var own = endpoints.get(event.provider());
        var result = client.post(delivery.endpoint(), body, own.signer().headers(event, body, Instant.now()));
        var next = result.accepted()
                ? delivery.delivered(result.outcome())
                : delivery.failed(result.outcome(), retryAt(delivery, own.firstRetry()));
        store.transaction(() -> {
            log.keep(next);
            return null;
        });
        if (next.isPending() && !stopping) {
            schedule(next);
        }
    }

    /** Null when it has been tried for long enough. */
    private static Instant retryAt(Delivery delivery, Duration firstRetry) {
        var now = Instant.now();
        if (delivery.created().plus(GIVE_UP_AFTER).isBefore(now)) {
            return null;
        }
        var doublings = Math.min(delivery.attempts(), 16);
        var pause = firstRetry.multipliedBy(1L << doublings);
        return now.plus(pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE);
    }

    /** Lets attempts under way end, by cutting their connections: an interrupt would break the store's file. */
    @Override
    public void close() {
        stopping = true;
        clock.shutdownNow();
        client.close();
        senders.close();
    }
}
