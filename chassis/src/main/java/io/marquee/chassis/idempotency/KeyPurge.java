package io.marquee.chassis.idempotency;

import io.marquee.chassis.persistence.ServiceStarted;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Deletes keys whose time is over. They are not valid any more even before that. */
@ApplicationScoped
public class KeyPurge {

    private static final Logger LOG = LoggerFactory.getLogger(KeyPurge.class);
    private static final int MINUTES = 30;

    @Resource
    private ManagedScheduledExecutorService scheduler;

    private final IdempotencyKeys keys;

    /** For CDI's proxy. */
    protected KeyPurge() {
        this(null);
    }

    @Inject
    public KeyPurge(IdempotencyKeys keys) {
        this.keys = keys;
    }

    void start(@Observes ServiceStarted event) {
        scheduler.scheduleWithFixedDelay(this::purge, 1, MINUTES, TimeUnit.MINUTES);
    }

    private void purge() {
        try {
            keys.purge();
        } catch (RuntimeException e) {
            // A scheduled task that throws is never run again; the next round may find the database back.
            LOG.warn("Old idempotency keys cannot be deleted: {}", e.toString());
        }
    }
}
