package io.marquee.benchmark.scenario;

import io.camunda.zeebe.client.ZeebeClient;
import io.camunda.zeebe.client.api.command.ClientStatusException;
import io.camunda.zeebe.client.api.worker.JobWorker;
import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import io.camunda.zeebe.model.bpmn.builder.AbstractFlowNodeBuilder;
import io.grpc.Status;
import io.marquee.benchmark.platform.Pause;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;

/**
 * The bare engine: a process of as many service tasks as a confirmed booking runs through, whose workers do nothing. It
 * has no message, no timer and no decision, so it is the least that any process of that length costs here.
 */
final class EngineBaseline implements AutoCloseable {

    /** The service tasks of {@code booking.bpmn} on the way to a confirmed booking. */
    static final List<String> TASKS = List.of(
            "LockSeats",
            "QuoteSeats",
            "PriceBooking",
            "RequestPayment",
            "CreatePaymentIntent",
            "ConfirmBooking",
            "SendConfirmation");

    private static final String PROCESS = "benchmark-empty-tasks";
    private static final String VARIABLE = "run";
    private static final long BUSY_MILLIS = 50;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final ZeebeClient client;
    private final List<JobWorker> workers = new ArrayList<>();
    private final ConcurrentMap<String, CompletableFuture<Void>> running = new ConcurrentHashMap<>();

    EngineBaseline(String grpcAddress) {
        client = ZeebeClient.newClientBuilder()
                .grpcAddress(URI.create(grpcAddress))
                .usePlaintext()
                .preferRestOverGrpc(false)
                .numJobWorkerExecutionThreads(2)
                .build();
        client.newDeployResourceCommand()
                .addProcessModel(model(), PROCESS + ".bpmn")
                .send()
                .join();
        TASKS.forEach(task -> workers.add(worker(task)));
    }

    /** Starts a process and returns when its last task is completed. */
    void runOne() throws Exception {
        var run = UUID.randomUUID().toString();
        var ended = new CompletableFuture<Void>();
        running.put(run, ended);
        while (!start(run)) {
            Pause.millis(BUSY_MILLIS);
        }
        ended.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** @return false if the engine has too much to do just now and says so */
    private boolean start(String run) {
        try {
            client.newCreateInstanceCommand()
                    .bpmnProcessId(PROCESS)
                    .latestVersion()
                    .variables(Map.of(VARIABLE, run))
                    .send()
                    .join();
            return true;
        } catch (ClientStatusException e) {
            if (e.getStatusCode() == Status.Code.RESOURCE_EXHAUSTED) {
                return false;
            }
            throw e;
        }
    }

    @Override
    public void close() {
        workers.forEach(JobWorker::close);
        client.close();
    }

    static BpmnModelInstance model() {
        AbstractFlowNodeBuilder<?, ?> last =
                Bpmn.createExecutableProcess(PROCESS).startEvent();
        for (var task : TASKS) {
            last = last.serviceTask(task, builder -> builder.zeebeJobType(type(task)));
        }
        return last.endEvent().done();
    }

    private JobWorker worker(String task) {
        var isLast = task.equals(TASKS.getLast());
        return client.newWorker()
                .jobType(type(task))
                .handler((jobs, job) -> jobs.newCompleteCommand(job).send().thenAccept(done -> {
                    if (isLast) {
                        running.remove(job.getVariable(VARIABLE).toString()).complete(null);
                    }
                }))
                .timeout(Duration.ofSeconds(10))
                .maxJobsActive(64)
                .fetchVariables(VARIABLE)
                .streamEnabled(true)
                .open();
    }

    private static String type(String task) {
        return "benchmark-" + task;
    }
}
