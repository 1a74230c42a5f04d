package io.marquee.payment.webhooks.control;

import io.marquee.chassis.logging.LogContext;
import io.marquee.chassis.persistence.ServiceStarted;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Applies stored webhooks that were not applied when they came in, and forgets old ones. */
@ApplicationScoped
public class WebhookCatchUp {

    private static final Logger LOG = LoggerFactory.getLogger(WebhookCatchUp.class);
    private static final int MOST = 50;
    private static final long PURGE_MINUTES = 60;

    private final WebhookEvents events;
    private final WebhookInbox inbox;
    private final Duration interval;
    private final Duration retention;

    @Resource
    ManagedScheduledExecutorService scheduler;

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
        scheduler.scheduleWithFixedDelay(this::run, interval.toMillis(), interval.toMillis(), TimeUnit.MILLISECONDS);
        scheduler.scheduleWithFixedDelay(this::purge, PURGE_MINUTES, PURGE_MINUTES, TimeUnit.MINUTES);
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

    private void run() {
        try {
            events.due(MOST).forEach(this::tryNow);
        } catch (RuntimeException e) {
            // The next run tries again; an exception here would end all runs.
            LOG.warn("Waiting webhooks could not be looked for: {}", e.toString());
        } finally {
            LogContext.clear();
        }
    }

    private void purge() {
        try {
            LOG.debug("{} old webhooks forgotten", inbox.purge(Instant.now().minus(retention)));
        } catch (RuntimeException e) {
            LOG.warn("Old webhooks could not be forgotten: {}", e.toString());
        }
    }
}
