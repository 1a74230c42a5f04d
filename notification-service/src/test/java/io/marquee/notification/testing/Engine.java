package io.marquee.notification.testing;

import io.camunda.zeebe.client.api.ZeebeFuture;
import io.camunda.zeebe.client.api.response.ProcessInstanceResult;
import io.camunda.zeebe.model.bpmn.Bpmn;
import io.marquee.chassis.testing.TestZeebe;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** A process engine in which each notification is a process of one step. */
public final class Engine extends TestZeebe {

    /** Runs the step that sends this notification; the future ends when the step has. */
    public static ZeebeFuture<ProcessInstanceResult> tell(String template, UUID bookingId, UUID userId) {
        return tell(template, bookingId, userId, Map.of());
    }

    /** Runs it in a process that has more variables than ids. */
    public static ZeebeFuture<ProcessInstanceResult> tell(
            String template, UUID bookingId, UUID userId, Map<String, ?> more) {
        var variables = new HashMap<String, Object>(more);
        variables.putAll(Map.of("bookingId", bookingId, "userId", userId, "correlationId", "notification-test"));
        return run("send-notification", template, variables);
    }

    /** Runs the step that tells an applicant what was decided. */
    public static ZeebeFuture<ProcessInstanceResult> tellApplicant(
            String template, UUID applicationId, UUID userId, String reason) {
        var variables = new HashMap<String, Object>(
                Map.of("applicationId", applicationId, "userId", userId, "companyName", "Orion & Sons"));
        variables.put("decisionReason", reason);
        return run("notify-applicant", template, variables);
    }

    private static ZeebeFuture<ProcessInstanceResult> run(
            String jobType, String template, Map<String, Object> variables) {
        var process = "tell-" + template;
        var model = Bpmn.createExecutableProcess(process)
                .startEvent()
                .serviceTask(
                        "tell",
                        task -> task.zeebeJobType(jobType).zeebeJobRetries("8").zeebeTaskHeader("template", template))
                .endEvent()
                .done();
        client().newDeployResourceCommand()
                .addProcessModel(model, process + ".bpmn")
                .send()
                .join();
        return client().newCreateInstanceCommand()
                .bpmnProcessId(process)
                .latestVersion()
                .variables(variables)
                .withResult()
                .requestTimeout(PATIENCE)
                .send();
    }
}
