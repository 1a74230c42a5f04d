package io.marquee.workers.container;

import io.camunda.zeebe.client.ZeebeClient;
import io.marquee.chassis.persistence.ServiceStarted;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Knows whether the process engine answers, and says in the log when that changes. */
@ApplicationScoped
public class EngineWatch {

    private static final Logger LOG = LoggerFactory.getLogger(EngineWatch.class);
    private static final long SECONDS_BETWEEN_LOOKS = 10;
    private static final Duration TIMEOUT = Duration.ofSeconds(5);

    /**
     * The client's own log repeats a stack trace for each worker every few seconds while the engine is away. Held,
     * because the log manager forgets the level of a logger that nobody holds.
     */
    private static final java.util.logging.Logger CLIENT = java.util.logging.Logger.getLogger("io.camunda.client.job");

    private final ZeebeClient client;

    @Resource
    private ManagedScheduledExecutorService scheduler;

    private volatile State state = State.UNKNOWN;
    private volatile ScheduledFuture<?> looks;

    /** What is known of the engine. */
    enum State {
        UNKNOWN,
        REACHABLE,
        UNREACHABLE
    }

    /** For CDI's proxy. */
    protected EngineWatch() {
        this(null);
    }

    @Inject
    public EngineWatch(ZeebeClient client) {
        this.client = client;
    }

    void start(@Observes ServiceStarted started) {
        CLIENT.setLevel(Level.SEVERE);
        looks = scheduler.scheduleWithFixedDelay(this::look, 0, SECONDS_BETWEEN_LOOKS, TimeUnit.SECONDS);
    }

    @PreDestroy
    void stop() {
        if (looks != null) {
            looks.cancel(true);
        }
    }

    State state() {
        return state;
    }

    private void look() {
        client.newTopologyRequest().requestTimeout(TIMEOUT).send().whenComplete((topology, error) -> {
            if (error == null) {
                becomes(State.REACHABLE, "The process engine answers");
            } else {
                becomes(
                        State.UNREACHABLE,
                        "The process engine does not answer; jobs wait for it: " + error.getMessage());
            }
        });
    }

    private void becomes(State now, String message) {
        if (state != now) {
            state = now;
            LOG.info(message);
        }
    }
}
