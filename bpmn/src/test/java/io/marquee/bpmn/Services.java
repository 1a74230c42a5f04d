package io.marquee.bpmn;

import io.camunda.zeebe.client.ZeebeClient;
import io.camunda.zeebe.client.api.response.ActivatedJob;
import io.camunda.zeebe.process.test.api.ZeebeTestEngine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;

/**
 * The five services as the process sees them: for each step an answer, and a note of every step that was asked for.
 * A step is noted as its job type and, where it has one, its header: {@code close-booking EXPIRED}.
 */
final class Services {
    static final Duration PATIENCE = Duration.ofSeconds(30);

    private final ZeebeClient client;
    private final ZeebeTestEngine engine;
    private final Map<String, Answer> answers = new HashMap<>();
    private final Map<String, Map<String, Object>> asked = new HashMap<>();
    private final List<String> steps = new ArrayList<>();
    private ActivatedJob last;

    Services(ZeebeClient client, ZeebeTestEngine engine) {
        this.client = client;
        this.engine = engine;
        ModelFiles.jobTypes().forEach(type -> answers.put(type, Answer.done()));
    }

    Services answer(String jobType, Answer answer) {
        answers.put(jobType, answer);
        return this;
    }

    /** Answers every job until the process waits for something else than a service. */
    Services work() throws InterruptedException, TimeoutException {
        var found = true;
        while (found) {
            found = false;
            engine.waitForIdleState(PATIENCE);
            for (var type : answers.keySet()) {
                found |= answers.get(type) instanceof Answer.Late ? false : answerJobs(type);
            }
        }
        return this;
    }

    private boolean answerJobs(String type) {
        var jobs = client.newActivateJobsCommand()
                .jobType(type)
                .maxJobsToActivate(10)
                .requestTimeout(Duration.ofMillis(-1))
                .send()
                .join()
                .getJobs();
        jobs.forEach(job -> answerJob(job, answers.get(type)));
        return !jobs.isEmpty();
    }

    private void answerJob(ActivatedJob job, Answer answer) {
        last = job;
        asked.put(job.getType(), job.getVariablesAsMap());
        steps.add((job.getType() + " " + String.join(" ", job.getCustomHeaders().values())).strip());
        switch (answer) {
            case Answer.Done done ->
                client.newCompleteCommand(job)
                        .variables(done.variables())
                        .send()
                        .join();
            case Answer.Refused refused ->
                client.newThrowErrorCommand(job)
                        .errorCode(refused.code())
                        .errorMessage(refused.reason())
                        .variables(Map.of("failureReason", refused.reason()))
                        .send()
                        .join();
            case Answer.Broken broken ->
                client.newFailCommand(job)
                        .retries(job.getRetries() - 1)
                        .errorMessage(broken.message())
                        .send()
                        .join();
            case Answer.Late late -> throw new IllegalStateException("A late service was asked: " + late);
        }
    }

    /** What support does in Operate: gives the job that failed last a new retry, and resolves its incident. */
    void retry(long incident) throws InterruptedException, TimeoutException {
        client.newUpdateRetriesCommand(last).retries(1).send().join();
        client.newResolveIncidentCommand(incident).send().join();
        engine.waitForIdleState(PATIENCE);
    }

    /** The steps so far, in the order in which they were asked for. */
    List<String> steps() {
        return List.copyOf(steps);
    }

    /** The variables that the last job of this type could see. */
    Map<String, Object> askedOf(String jobType) {
        return asked.get(jobType);
    }

    /** The process instance that asked last. */
    long instance() {
        return last.getProcessInstanceKey();
    }
}
