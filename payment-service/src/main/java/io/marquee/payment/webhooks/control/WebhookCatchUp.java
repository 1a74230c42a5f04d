package io.marquee.payment.webhooks.control;

import io.marquee.chassis.persistence.ServiceStarted;
import io.marquee.chassis.rounds.Rounds;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Applies stored webhooks that were not applied when they came in, and forgets old ones. */
@ApplicationScoped
public class WebhookCatchUp {

    private static final Logger LOG = LoggerFactory.getLogger(WebhookCatchUp.class);
    private static final int MOST = 50;
    private static final Duration PURGE_PAUSE = Duration.ofHours(1);

    private final WebhookEvents events;
    private final WebhookInbox inbox;
    private final Duration interval;
    private final Duration retention;

    private Rounds rounds;
    private Instant nextPurge = Instant.now();

    @Resource
    ManagedExecutorService executor;

    protected WebhookCatchUp() {
        this(null, null, null, null);
    }

    @Inject
    public WebhookCatchUp(
            WebhookEvents events,
            WebhookInbox inbox,
            @ConfigProperty(name = "payment.catch-up-interval") Duration interval,
            @ConfigProperty(name = "payment.webhook-retention") Duration retention) {
        this.events = events;
        this.inbox = inbox;
        this.interval = interval;
        this.retention = retention;
    }

    void start(@Observes ServiceStarted event) {
        rounds = new Rounds("Applying webhooks that were cut off", interval, this::applyDue);
        executor.submit(rounds);
    }

    @PreDestroy
    void stop() {
        if (rounds != null) {
            rounds.stop();
        }
    }

    /** Applies one event now; a failure is kept with the event, and it is tried again later. */
    public void tryNow(UUID id) {
        try {
            inbox.apply(id);
        } catch (RuntimeException e) {
            LOG.error("Webhook {} could not be applied and is tried again", id, e);
            inbox.failed(id, e.toString());
        }
    }

    private void applyDue() {
        events.due(MOST).forEach(this::tryNow);
        if (Instant.now().isAfter(nextPurge)) {
            nextPurge = Instant.now().plus(PURGE_PAUSE);
            LOG.debug("{} old webhooks forgotten", inbox.purge(Instant.now().minus(retention)));
        }
    }
}
