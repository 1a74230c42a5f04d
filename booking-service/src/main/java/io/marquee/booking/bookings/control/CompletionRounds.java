package io.marquee.booking.bookings.control;

import io.marquee.chassis.persistence.ServiceStarted;
import io.marquee.chassis.rounds.Rounds;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks for shows that are over, on every replica. */
@ApplicationScoped
public class CompletionRounds {

    private static final Logger LOG = LoggerFactory.getLogger(CompletionRounds.class);

    /** Of one transaction: it ends within its time limit also on a busy database. */
    private static final int BATCH = 100;

    private final CompleteBookings completeBookings;
    private final BookingMetrics metrics;
    private final Duration interval;

    private Rounds rounds;

    @Resource
    private ManagedExecutorService executor;

    /** For CDI's proxy. */
    protected CompletionRounds() {
        this(null, null, null);
    }

    @Inject
    public CompletionRounds(
            CompleteBookings completeBookings,
            BookingMetrics metrics,
            @ConfigProperty(name = "booking.completion-interval") Duration interval) {
        this.completeBookings = completeBookings;
        this.metrics = metrics;
        this.interval = interval;
    }

    void start(@Observes ServiceStarted event) {
        rounds = new Rounds("Completing bookings whose show is over", interval, this::completeDue);
        executor.submit(rounds);
    }

    @PreDestroy
    void stop() {
        if (rounds != null) {
            rounds.stop();
        }
    }

    private void completeDue() {
        var all = 0;
        int completed;
        do {
            completed = completeBookings.complete(BATCH);
            metrics.completed(completed);
            all += completed;
        } while (completed == BATCH);
        if (all > 0) {
            LOG.info("{} bookings are completed: their shows are over", all);
        }
    }
}
