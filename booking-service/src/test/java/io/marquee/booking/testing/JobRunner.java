package io.marquee.booking.testing;

import io.camunda.zeebe.client.ZeebeClient;
import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Runs a single job of this service, as often as a test likes: each job type has a process of one task, with a boundary
 * event for each business error.
 */
public final class JobRunner {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final List<String> ERRORS = List.of("SEATS_UNAVAILABLE", "BOOKING_CLOSED", "SEATS_ALREADY_SOLD");

    private JobRunner() {}

    /**
     * How a job ended.
     *
     * @param error code of the BPMN error, null if it was completed
     */
    public record Result(String error, Map<String, Object> variables) {}

    static void deploy(ZeebeClient client) {
        for (var type : List.of(
                "lock-seats",
                "request-payment",
                "confirm-booking",
                "release-seats",
                "cancel-booking",
                "close-sales",
                "list-affected-bookings")) {
            deploy(client, type, "none");
        }
        for (var status : List.of("FAILED", "EXPIRED", "CANCELLED")) {
            deploy(client, "close-booking", status);
        }
    }

    /** Runs a job and waits for its end. */
    public static Result run(String type, Map<String, Object> variables) {
        return run(type, "none", variables, PATIENCE);
    }

    /** Runs {@code close-booking} with a status in its header. */
    public static Result close(String status, Map<String, Object> variables) {
        return run("close-booking", status, variables, PATIENCE);
    }

    private static Result run(String type, String status, Map<String, Object> variables, Duration patience) {
        var result = TestEngine.client()
                .newCreateInstanceCommand()
                .bpmnProcessId(processId(type, status))
                .latestVersion()
                .variables(variables)
                .withResult()
                .requestTimeout(patience)
                .send()
                .join()
                .getVariablesAsMap();
        return new Result((String) result.get("caughtError"), result);
    }

    /** Starts a job that no one waits for, because it ends as an incident. */
    public static void start(String type, String status, Map<String, Object> variables) {
        TestEngine.client()
                .newCreateInstanceCommand()
                .bpmnProcessId(processId(type, status))
                .latestVersion()
                .variables(variables)
                .send()
                .join();
    }

    private static void deploy(ZeebeClient client, String type, String status) {
        client.newDeployResourceCommand()
                .addProcessModel(model(type, status), processId(type, status) + ".bpmn")
                .send()
                .join();
    }

    private static BpmnModelInstance model(String type, String status) {
        var process = Bpmn.createExecutableProcess(processId(type, status))
                .startEvent()
                .serviceTask("job", task -> task.zeebeJobType(type).zeebeTaskHeader("status", status))
                .endEvent("done");
        for (var error : ERRORS) {
            process = process.moveToActivity("job")
                    .boundaryEvent(
                            "on-" + error,
                            event -> event.error(error).zeebeOutputExpression("\"" + error + "\"", "caughtError"))
                    .endEvent("ended-" + error);
        }
        return process.done();
    }

    private static String processId(String type, String status) {
        return "run-" + type + "-" + status;
    }
}
