package io.marquee.workers.runtime;

import io.camunda.zeebe.client.api.response.ActivatedJob;
import io.marquee.chassis.errors.BusinessException;
import io.marquee.chassis.errors.PassingException;
import io.marquee.chassis.http.Correlation;
import io.marquee.chassis.http.Trace;
import io.marquee.chassis.logging.LogContext;
import io.marquee.chassis.persistence.DatabaseFaults;
import io.marquee.workers.JobContext;
import io.marquee.workers.runtime.Outcome.BusinessError;
import io.marquee.workers.runtime.Outcome.Completed;
import io.marquee.workers.runtime.Outcome.Failed;
import jakarta.json.bind.Jsonb;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs a worker's method for a job and decides what the engine is told. */
final class JobRun {

    private static final Logger LOG = LoggerFactory.getLogger(JobRun.class);

    private final Jsonb jsonb;
    private final FaultMessage messages;
    private final Backoff backoff;

    JobRun(Jsonb jsonb, FaultMessage messages, Backoff backoff) {
        this.jsonb = jsonb;
        this.messages = messages;
        this.backoff = backoff;
    }

    /** Never throws: every fault is an outcome. */
    Outcome run(Worker worker, ActivatedJob job) {
        try {
            var variables = new Variables(jsonb, job.getVariables());
            Correlation.start(
                    variables.text(Correlation.KEY).orElse(null),
                    variables.text(Trace.HEADER).orElse(null));
            Correlation.causedBy(Long.toString(job.getKey()));
            variables.text("bookingId").ifPresent(id -> LogContext.put("bookingId", id));
            LogContext.put("processInstanceKey", Long.toString(job.getProcessInstanceKey()));
            var result = worker.call(variables.as(worker.method().input()), context(job));
            backoff.forget(job.getKey());
            return new Completed(result == null ? "{}" : jsonb.toJson(result));
        } catch (Exception | LinkageError | StackOverflowError | AssertionError e) {
            return failure(worker.method(), job, Faults.real(e));
        }
    }

    private Outcome failure(JobMethod method, ActivatedJob job, Throwable fault) {
        if (fault instanceof BusinessException business
                && method.expects(business.code().name())) {
            LOG.info("Step {} ends with {}: {}", method.type(), business.code(), business.getMessage());
            backoff.forget(job.getKey());
            return new BusinessError(business.code().name(), business.getMessage());
        }
        var wait = backoff.afterFailure(job.getKey());
        var retries = retriesLeft(job, fault);
        var message = messages.of(method, fault, retries);
        LOG.warn("Job {} of process instance {} failed: {}", job.getKey(), job.getProcessInstanceKey(), message, fault);
        return new Failed(message, retries, retries == 0 ? Duration.ZERO : wait);
    }

    /**
     * What passes by itself costs no retry until the waits have grown as long as they get: nobody has to look at a thousand
     * bookings because a database was started again.
     */
    private int retriesLeft(ActivatedJob job, Throwable fault) {
        if (!canBeRepeated(fault)) {
            return 0;
        }
        var free = passes(fault) && !backoff.isLongest(job.getKey());
        return free ? Math.max(1, job.getRetries()) : Math.max(0, job.getRetries() - 1);
    }

    private static boolean passes(Throwable fault) {
        return fault instanceof PassingException || DatabaseFaults.passes(fault);
    }

    /** No repetition changes a rule of the business or the variables of the process. */
    private static boolean canBeRepeated(Throwable fault) {
        return !(fault instanceof BusinessException) && !(fault instanceof InvalidVariablesException);
    }

    private static JobContext context(ActivatedJob job) {
        return new JobContext(job.getKey(), job.getProcessInstanceKey(), job.getCustomHeaders(), job.getRetries());
    }
}
