package io.marquee.chassis.outbox;

import io.marquee.chassis.persistence.ServiceStarted;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Starts one relay loop for each lane, and wakes it when a transaction with outbox rows has been committed. */
@ApplicationScoped
public class OutboxRelay {

    @Resource
    private ManagedExecutorService executor;

    @Inject
    private Instance<Publisher> publishers;

    @Inject
    private RelayBatch batch;

    @Inject
    @ConfigProperty(name = "outbox.poll-interval")
    private Duration pollInterval;

    private final Map<Lane, RelayLoop> loops = new EnumMap<>(Lane.class);

    void start(@Observes ServiceStarted event) {
        publishers.forEach(publisher -> loops.put(publisher.lane(), new RelayLoop(publisher, batch, pollInterval)));
        loops.values().forEach(executor::submit);
    }

    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) OutboxStored stored) {
        var loop = loops.get(stored.lane());
        if (loop != null) {
            loop.wake();
        }
    }

    @PreDestroy
    void stop() {
        loops.values().forEach(RelayLoop::stop);
    }
}
