package io.marquee.chassis.outbox;

import io.marquee.chassis.persistence.ServiceStarted;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Measures what waits in the outbox ({@code outbox_pending}, {@code outbox_lag_seconds}) and deletes what is old. */
@ApplicationScoped
public class OutboxMetrics {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxMetrics.class);
    private static final int MEASURE_SECONDS = 5;
    private static final int PURGE_EVERY = 120;

    @Resource
    private ManagedScheduledExecutorService scheduler;

    @Inject
    private OutboxCare care;

    @Inject
    private MetricRegistry metrics;

    @Inject
    @ConfigProperty(name = "outbox.keep")
    private Duration keep;

    private volatile OutboxTable.Backlog backlog = new OutboxTable.Backlog(0, 0);
    private int rounds;

    void start(@Observes ServiceStarted event) {
        metrics.gauge("outbox_pending", () -> backlog.rows());
        metrics.gauge("outbox_lag_seconds", () -> backlog.oldestSeconds());
        scheduler.scheduleWithFixedDelay(this::measure, MEASURE_SECONDS, MEASURE_SECONDS, TimeUnit.SECONDS);
    }

    private void measure() {
        try {
            backlog = care.backlog();
            rounds = (rounds + 1) % PURGE_EVERY;
            if (rounds == 0) {
                care.purge(keep);
            }
        } catch (RuntimeException e) {
            // A scheduled task that throws is never run again; the next round may find the database back.
            LOG.warn("The outbox cannot be measured: {}", e.toString());
        }
    }
}
