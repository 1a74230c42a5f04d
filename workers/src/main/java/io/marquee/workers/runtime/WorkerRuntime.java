package io.marquee.workers.runtime;

import io.camunda.zeebe.client.ZeebeClient;
import io.camunda.zeebe.client.api.response.ActivatedJob;
import io.camunda.zeebe.client.api.worker.JobClient;
import io.marquee.chassis.logging.LogContext;
import jakarta.json.bind.Jsonb;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens a job worker in the engine for each {@link Worker} and runs the jobs on a pool of its own. Knows nothing of
 * containers. The engine may come later or go for a while: the workers connect when it is there.
 */
public final class WorkerRuntime implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(WorkerRuntime.class);
    private static final int JOBS_AHEAD = 16;
    private static final Duration PATIENCE_AT_STOP = Duration.ofSeconds(20);

    private final ZeebeClient client;
    private final Settings settings;
    private final JobPool pool;
    private final JobRun run;
    private final JobListener listener;
    private final JobCommands commands = new JobCommands();
    private final HeldJobs held;
    private final List<io.camunda.zeebe.client.api.worker.JobWorker> open = new ArrayList<>();

    /**
     * @param service name of the service, shown in Operate and in messages to support
     * @param threads jobs worked on at the same time
     * @param retryBackoff wait before the first repetition of a failed job
     * @param longestBackoff how long the waits grow
     */
    public record Settings(String service, int threads, Duration retryBackoff, Duration longestBackoff) {}

    public WorkerRuntime(
            ZeebeClient client, Jsonb jsonb, Settings settings, ThreadFactory threads, JobListener listener) {
        this.client = client;
        this.settings = settings;
        this.listener = listener;
        this.pool = new JobPool(settings.threads(), threads);
        this.held = new HeldJobs(client, commands, pool, threads);
        var backoff = new Backoff(
                settings.retryBackoff(),
                settings.longestBackoff(),
                () -> ThreadLocalRandom.current().nextDouble());
        this.run = new JobRun(jsonb, new FaultMessage(settings.service()), backoff);
    }

    /** Begins to take jobs of this worker's type. */
    public void open(Worker worker) {
        var method = worker.method();
        open.add(client.newWorker()
                .jobType(method.type())
                .handler((jobs, job) -> accept(worker, jobs, job))
                .name(settings.service() + ":" + method.type())
                .timeout(method.timeout())
                .maxJobsActive(JOBS_AHEAD)
                .fetchVariables(method.variables())
                .streamEnabled(true)
                .open());
        LOG.info("Working on jobs of type {}", method.type());
    }

    /** Jobs that are being worked on now. */
    public int running() {
        return pool.running();
    }

    /** Failed jobs that wait for their next attempt. */
    public int waiting() {
        return held.count();
    }

    /** Jobs that wait for a thread. */
    public int queued() {
        return pool.queued();
    }

    /** Takes no more jobs, and waits a while for those under way. */
    @Override
    public void close() {
        open.forEach(io.camunda.zeebe.client.api.worker.JobWorker::close);
        held.stop();
        pool.stop(PATIENCE_AT_STOP);
        LOG.info("Workers of {} have stopped", settings.service());
    }

    private void accept(Worker worker, JobClient jobs, ActivatedJob job) {
        // By this service's clock: the job's own deadline is by the engine's, which may differ.
        var deadline = Instant.now().plus(worker.method().timeout());
        try {
            pool.submit(() -> work(worker, jobs, job, deadline));
        } catch (RejectedExecutionException e) {
            // The engine hands the job to another worker when its time-out has passed.
            LOG.info("Job {} of type {} came too late: {}", job.getKey(), job.getType(), e.getMessage());
        }
    }

    private void work(Worker worker, JobClient jobs, ActivatedJob job, Instant deadline) {
        if (Instant.now().isAfter(deadline)) {
            late(jobs, job, worker.method().timeout());
            return;
        }
        var start = System.nanoTime();
        try {
            var outcome = run.run(worker, job);
            var duration = Duration.ofNanos(System.nanoTime() - start);
            tell(jobs, job, outcome, deadline);
            listener.ended(job.getType(), outcome.result(), duration);
        } catch (RuntimeException e) {
            LOG.error("Job {} of type {} could not be brought to its end", job.getKey(), job.getType(), e);
        } finally {
            LogContext.clear();
        }
    }

    /**
     * The engine hands the job out again by itself, but may forget that it has to, the second time. If the job is still
     * there after as long as it had, the engine is told that it failed, which costs no attempt.
     */
    private void late(JobClient jobs, ActivatedJob job, Duration timeout) {
        listener.ended(job.getType(), "late", Duration.ZERO);
        var message = "Waited too long for a free thread of " + settings.service();
        var failed = new Outcome.Failed(message, Math.max(1, job.getRetries()), timeout);
        held.hold(jobs, job, failed, Instant.now().plus(timeout));
    }

    private void tell(JobClient jobs, ActivatedJob job, Outcome outcome, Instant deadline) {
        if (outcome instanceof Outcome.Failed failed && failed.backoff().isPositive()) {
            held.hold(jobs, job, failed, deadline);
        } else {
            commands.send(jobs, job, outcome, deadline);
        }
    }
}
