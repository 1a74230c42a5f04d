package io.marquee.auth.testing;

import io.camunda.zeebe.model.bpmn.Bpmn;
import io.marquee.chassis.testing.TestZeebe;
import java.util.Map;
import java.util.UUID;

/** A process engine with a process of one step: an approved application. */
public final class Engine extends TestZeebe {

    private static final String PROCESS = "activate-only";

    @Override
    protected void begin() {
        var model = Bpmn.createExecutableProcess(PROCESS)
                .startEvent()
                .serviceTask("activate", task -> task.zeebeJobType("activate-partner"))
                .endEvent("active")
                .moveToActivity("activate")
                .boundaryEvent(
                        "gone", event -> event.error("APPLICANT_GONE").zeebeOutputExpression("failureCode", "caught"))
                .endEvent("not-active")
                .done();
        client().newDeployResourceCommand()
                .addProcessModel(model, PROCESS + ".bpmn")
                .send()
                .join();
    }

    /** Runs the step for an approved application. @return the error that the process caught, or null */
    public static Object activate(UUID applicationId, UUID userId) {
        return client().newCreateInstanceCommand()
                .bpmnProcessId(PROCESS)
                .latestVersion()
                .variables(Map.of("applicationId", applicationId, "userId", userId))
                .withResult()
                .requestTimeout(PATIENCE)
                .send()
                .join()
                .getVariablesAsMap()
                .get("caught");
    }
}
