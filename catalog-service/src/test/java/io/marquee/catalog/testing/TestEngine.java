package io.marquee.catalog.testing;

import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import io.marquee.bpmn.Models;
import io.marquee.chassis.testing.TestZeebe;
import java.time.Duration;
import java.util.Map;

/**
 * A process engine with the real decision tables, the three steps of a booking that price it, and the real process of an
 * application to become a partner.
 */
public final class TestEngine extends TestZeebe {

    private static final String PROCESS = "price-only";

    @Override
    protected void begin() {
        var deployment = client().newDeployResourceCommand().addProcessModel(model(), PROCESS + ".bpmn");
        Models.RESOURCES.stream()
                .filter(resource -> resource.endsWith("pricing.dmn") || resource.contains("partner"))
                .forEach(deployment::addResourceFromClasspath);
        deployment.send().join();
    }

    /** Prices a booking as the process does; the variables at its end, with {@code caughtError} if there was one. */
    public static Map<String, Object> price(Map<String, Object> variables) {
        return client().newCreateInstanceCommand()
                .bpmnProcessId(PROCESS)
                .latestVersion()
                .variables(variables)
                .withResult()
                .requestTimeout(PATIENCE)
                .send()
                .join()
                .getVariablesAsMap();
    }

    /** Evaluates a decision, in its newest version. @param variables JSON @return JSON */
    public static String decide(String decisionId, String variables) {
        return client().newEvaluateDecisionCommand()
                .decisionId(decisionId)
                .variables(variables)
                .requestTimeout(PATIENCE)
                .send()
                .join()
                .getDecisionOutput();
    }

    /**
     * Completes the task of an application as Tasklist does.
     *
     * @return whether there was one
     */
    public static boolean decideInTasklist(String applicationId, Map<String, Object> decision) {
        var tasks = client()
                .newActivateJobsCommand()
                .jobType("io.camunda.zeebe:userTask")
                .maxJobsToActivate(100)
                .timeout(Duration.ofMillis(1))
                .requestTimeout(Duration.ofMillis(-1))
                .send()
                .join()
                .getJobs()
                .stream()
                .filter(task -> applicationId.equals(task.getVariablesAsMap().get("applicationId")))
                .toList();
        tasks.forEach(task ->
                client().newCompleteCommand(task).variables(decision).send().join());
        return !tasks.isEmpty();
    }

    private static BpmnModelInstance model() {
        return Bpmn.createExecutableProcess(PROCESS)
                .startEvent()
                .serviceTask("quote", task -> task.zeebeJobType("quote-seats"))
                .businessRuleTask(
                        "rules",
                        task -> task.zeebeCalledDecisionId("booking-pricing").zeebeResultVariable("rules"))
                .serviceTask("price", task -> task.zeebeJobType("price-booking"))
                .endEvent("priced")
                .moveToActivity("quote")
                .boundaryEvent(
                        "not-bookable",
                        event -> event.error("SHOW_NOT_BOOKABLE")
                                .zeebeOutputExpression("\"SHOW_NOT_BOOKABLE\"", "caughtError"))
                .endEvent("not-quoted")
                .moveToActivity("price")
                .boundaryEvent(
                        "not-applicable",
                        event -> event.error("OFFER_NOT_APPLICABLE")
                                .zeebeOutputExpression("\"OFFER_NOT_APPLICABLE\"", "caughtError"))
                .endEvent("not-priced")
                .done();
    }
}
