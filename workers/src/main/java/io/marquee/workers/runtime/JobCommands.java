package io.marquee.workers.runtime;

import io.camunda.zeebe.client.api.command.ClientStatusException;
import io.camunda.zeebe.client.api.command.FinalCommandStep;
import io.camunda.zeebe.client.api.response.ActivatedJob;
import io.camunda.zeebe.client.api.worker.JobClient;
import io.grpc.Status;
import io.marquee.workers.runtime.Outcome.BusinessError;
import io.marquee.workers.runtime.Outcome.Completed;
import io.marquee.workers.runtime.Outcome.Failed;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the engine how a job ended, and keeps trying while the engine is busy and the job is still ours. */
final class JobCommands {

    private static final Logger LOG = LoggerFactory.getLogger(JobCommands.class);

    /** The last three: the engine's gateway lost its connection to the broker. Telling the same again changes nothing. */
    private static final Set<Status.Code> PASSING = Set.of(
            Status.Code.RESOURCE_EXHAUSTED,
            Status.Code.UNAVAILABLE,
            Status.Code.DEADLINE_EXCEEDED,
            Status.Code.ABORTED,
            Status.Code.INTERNAL,
            Status.Code.UNKNOWN);

    private static final long FIRST_WAIT_MILLIS = 50;
    private static final long LONGEST_WAIT_MILLIS = 2_000;

    /**
     * @param deadline until when the job is ours
     * @return whether the engine knows the outcome
     */
    boolean send(JobClient client, ActivatedJob job, Outcome outcome, Instant deadline) {
        var wait = FIRST_WAIT_MILLIS;
        while (true) {
            var status = attempt(command(client, job, outcome), job);
            if (!PASSING.contains(status)) {
                return settled(client, job, outcome, deadline, status);
            }
            if (Instant.now().plusMillis(wait).isAfter(deadline) || !sleep(wait)) {
                LOG.warn(
                        "The engine did not take the end of job {} of type {} in time ({}) and will hand it out again",
                        job.getKey(),
                        job.getType(),
                        status);
                return false;
            }
            wait = Math.min(LONGEST_WAIT_MILLIS, wait * 2);
        }
    }

    private boolean settled(JobClient client, ActivatedJob job, Outcome outcome, Instant deadline, Status.Code status) {
        if (status == Status.Code.OK) {
            return true;
        }
        if (status == Status.Code.NOT_FOUND || outcome instanceof Failed) {
            // The job timed out and was done elsewhere, or its process instance was cancelled: nobody waits for it.
            LOG.debug("Job {} of type {} is no longer ours: {}", job.getKey(), job.getType(), status);
            return false;
        }
        var refused =
                "The process engine refused the result of step " + job.getType() + " (" + status + "); no retries left";
        LOG.error("Job {}: {}", job.getKey(), refused);
        send(client, job, new Failed(refused, 0, Duration.ZERO), deadline);
        return false;
    }

    private static Status.Code attempt(FinalCommandStep<?> command, ActivatedJob job) {
        try {
            command.send().join();
            return Status.Code.OK;
        } catch (ClientStatusException e) {
            LOG.debug("The engine answered to the end of job {}: {}", job.getKey(), e.getMessage());
            return e.getStatusCode();
        }
    }

    private static FinalCommandStep<?> command(JobClient client, ActivatedJob job, Outcome outcome) {
        return switch (outcome) {
            case Completed completed -> client.newCompleteCommand(job).variables(completed.variables());
            case BusinessError error ->
                client.newThrowErrorCommand(job)
                        .errorCode(error.code())
                        .errorMessage(error.message())
                        .variables(Map.of("failureCode", error.code(), "failureReason", error.message()));
            case Failed failed ->
                client.newFailCommand(job).retries(failed.retries()).errorMessage(failed.message());
        };
    }

    private static boolean sleep(long millis) {
        try {
            Thread.sleep(millis);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
