package io.marquee.workers.runtime;

import io.camunda.zeebe.client.ZeebeClient;
import io.camunda.zeebe.client.api.response.ActivatedJob;
import io.camunda.zeebe.client.api.worker.JobClient;
import io.marquee.workers.runtime.Outcome.Failed;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Jobs that have failed and wait for their next attempt. They stay ours meanwhile, and the engine hears of the failure when
 * the wait is over; it hands the job out again at once then. The engine could wait itself, but Camunda 8.6.0 now and then
 * forgets a job that it makes wait a second time, until it is started again (see docs/adr/0052).
 */
final class HeldJobs {

    private static final Logger LOG = LoggerFactory.getLogger(HeldJobs.class);

    /** By how much the engine's time-out of a job outlives its wait. */
    private static final Duration MARGIN = Duration.ofSeconds(10);

    private final ZeebeClient client;
    private final JobCommands commands;
    private final JobPool pool;
    private final ScheduledThreadPoolExecutor clock;
    private final Set<Held> held = ConcurrentHashMap.newKeySet();

    private record Held(JobClient jobs, ActivatedJob job, Failed outcome, Instant deadline) {}

    HeldJobs(ZeebeClient client, JobCommands commands, JobPool pool, ThreadFactory threads) {
        this.client = client;
        this.commands = commands;
        this.pool = pool;
        this.clock = new ScheduledThreadPoolExecutor(1, threads);
        clock.setRemoveOnCancelPolicy(true);
    }

    /**
     * Tells the engine of a failure after its wait, or at once if the service is stopping.
     *
     * @param deadline until when the job is ours; put off if the wait is longer
     */
    void hold(JobClient jobs, ActivatedJob job, Failed outcome, Instant deadline) {
        var needed = Instant.now().plus(outcome.backoff()).plus(MARGIN);
        var later = needed.isAfter(deadline);
        var waiting = new Held(jobs, job, outcome, later ? needed : deadline);
        if (later) {
            putOff(job, outcome.backoff().plus(MARGIN));
        }
        held.add(waiting);
        try {
            clock.schedule(() -> release(waiting), outcome.backoff().toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException stopping) {
            if (held.remove(waiting)) {
                tell(waiting);
            }
        }
    }

    /** Without it the engine hands the job out again earlier, which does no harm. */
    private void putOff(ActivatedJob job, Duration time) {
        client.newUpdateTimeoutCommand(job).timeout(time).send().exceptionally(e -> {
            LOG.info("Job {} may be handed out again before its wait is over: {}", job.getKey(), e.getMessage());
            return null;
        });
    }

    private void release(Held waiting) {
        if (!held.remove(waiting)) {
            return;
        }
        try {
            pool.submit(() -> tell(waiting));
        } catch (RejectedExecutionException e) {
            LOG.info(
                    "The engine hands job {} out again by itself: {}",
                    waiting.job().getKey(),
                    e.getMessage());
        }
    }

    private void tell(Held waiting) {
        var now = new Failed(waiting.outcome().message(), waiting.outcome().retries(), Duration.ZERO);
        commands.send(waiting.jobs(), waiting.job(), now, waiting.deadline());
    }

    /** Jobs that wait. */
    int count() {
        return held.size();
    }

    /** Waits no longer: another worker, or this one after its next start, tries again. */
    void stop() {
        clock.shutdownNow();
        held.forEach(this::release);
    }
}
