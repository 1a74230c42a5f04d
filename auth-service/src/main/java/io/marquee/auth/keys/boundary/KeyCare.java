package io.marquee.auth.keys.boundary;

import io.marquee.auth.keys.control.SigningKeys;
import io.marquee.chassis.http.Correlation;
import io.marquee.chassis.logging.LogContext;
import io.marquee.chassis.persistence.ServiceStarted;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sees to it that there is a signing key before the first request, and that none gets too old. */
@ApplicationScoped
public class KeyCare {

    private static final Logger LOG = LoggerFactory.getLogger(KeyCare.class);

    @Resource
    private ManagedScheduledExecutorService scheduler;

    @Inject
    private SigningKeys keys;

    private ScheduledFuture<?> schedule;

    void start(@Observes ServiceStarted event) {
        keys.ensureFresh();
        schedule = scheduler.scheduleWithFixedDelay(this::look, 1, 1, TimeUnit.HOURS);
    }

    @PreDestroy
    void stop() {
        if (schedule != null) {
            schedule.cancel(true);
        }
    }

    private void look() {
        try {
            Correlation.start(null);
            keys.ensureFresh();
        } catch (RuntimeException e) {
            // An exception would end the schedule; the key that is there stays good until the next look.
            LOG.error("The signing key could not be looked after", e);
        } finally {
            LogContext.clear();
        }
    }
}
