package io.marquee.auth.tokens.boundary;

import io.marquee.auth.tokens.control.Sessions;
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

/** Forgets sessions that ended long ago, once an hour. */
@ApplicationScoped
public class SessionCare {

    private static final Logger LOG = LoggerFactory.getLogger(SessionCare.class);

    @Resource
    private ManagedScheduledExecutorService scheduler;

    @Inject
    private Sessions sessions;

    private ScheduledFuture<?> schedule;

    void start(@Observes ServiceStarted event) {
        schedule = scheduler.scheduleWithFixedDelay(this::forget, 1, 60, TimeUnit.MINUTES);
    }

    @PreDestroy
    void stop() {
        if (schedule != null) {
            schedule.cancel(true);
        }
    }

    private void forget() {
        try {
            Correlation.start(null);
            LOG.debug("{} refresh tokens forgotten", sessions.forgetEnded());
        } catch (RuntimeException e) {
            // An exception would end the schedule; the next run forgets what this one did not.
            LOG.error("Ended sessions could not be forgotten", e);
        } finally {
            LogContext.clear();
        }
    }
}
