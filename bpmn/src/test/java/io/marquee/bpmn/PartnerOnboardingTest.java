package io.marquee.bpmn;

import static io.camunda.zeebe.process.test.assertions.BpmnAssert.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.camunda.zeebe.client.ZeebeClient;
import io.camunda.zeebe.client.api.response.ActivatedJob;
import io.camunda.zeebe.process.test.api.ZeebeTestEngine;
import io.camunda.zeebe.process.test.extension.ZeebeProcessTest;
import io.camunda.zeebe.process.test.inspections.model.InspectedProcessInstance;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From an application to a partner who may sell, or not. */
@ZeebeProcessTest
class PartnerOnboardingTest {

    /** What the engine makes of a user task, and Tasklist completes. */
    private static final String USER_TASK = "io.camunda.zeebe:userTask";

    private static final Map<String, Object> APPLICATION = Map.of(
            "applicationId", "application-1",
            "userId", "user-1",
            "companyName", "Orion Cinemas",
            "country", "IN",
            "correlationId", "correlation-1");

    private ZeebeClient client;
    private ZeebeTestEngine engine;
    private Services services;

    @BeforeEach
    void apply() throws Exception {
        Booking.deploy(client);
        services = new Services(client, engine);
        publish(Messages.PARTNER_APPLIED, APPLICATION);
        services.work();
    }

    @Test
    void operationsFindTheTaskWithItsForm() {
        var task = task();
        assertEquals("[\"operations\"]", task.getCustomHeaders().get("io.camunda.zeebe:candidateGroups"));
        assertEquals("Orion Cinemas", task.getVariablesAsMap().get("companyName"));
        assertEquals(List.of(), services.steps());
    }

    @Test
    void whoIsApprovedInTasklistBecomesAPartnerAndIsTold() throws Exception {
        decideInTasklist("APPROVED", null, "APPROVED");

        assertEquals(
                List.of("record-partner-decision", "activate-partner", "notify-applicant partner-activated"),
                services.steps());
        assertThat(instance()).hasPassedElement("PartnerActivated").isCompleted();
    }

    @Test
    void whoIsRejectedIsToldWhy() throws Exception {
        decideInTasklist("REJECTED", "No such company.", "REJECTED");

        assertEquals(List.of("record-partner-decision", "notify-applicant partner-rejected"), services.steps());
        assertEquals("No such company.", services.askedOf("notify-applicant").get("decisionReason"));
        assertThat(instance()).hasPassedElement("ApplicationRejected").isCompleted();
    }

    @Test
    void decisionByTheApiTakesTheTaskOutOfTasklist() throws Exception {
        services.answer("record-partner-decision", decided("APPROVED"));
        publish(Messages.PARTNER_APPLICATION_DECIDED, Map.of("decision", "APPROVED"));
        services.work();

        assertThat(instance())
                .hasPassedElement("ApplicationDecided")
                .hasPassedElement("PartnerActivated")
                .isCompleted();
        assertEquals(List.of(), tasks());
    }

    @Test
    void whoWithdrawsHearsNothingMore() throws Exception {
        services.answer("record-partner-decision", decided("WITHDRAWN"));
        publish(Messages.PARTNER_APPLICATION_DECIDED, Map.of("decision", "WITHDRAWN"));
        services.work();

        assertEquals(List.of("record-partner-decision"), services.steps());
        assertThat(instance()).hasPassedElement("ApplicationWithdrawn").isCompleted();
    }

    /** Tasklist says yes a moment after the API said no: the record was first. */
    @Test
    void theRecordDecidesNotWhoSpeaksLast() throws Exception {
        decideInTasklist("APPROVED", null, "REJECTED");

        assertEquals(List.of("record-partner-decision", "notify-applicant partner-rejected"), services.steps());
    }

    @Test
    void decisionThatLacksSomethingComesBackWithARemark() throws Exception {
        services.answer("record-partner-decision", new Answer.Refused("DECISION_INCOMPLETE", "A rejection says why."));
        complete(task(), Map.of("decision", "REJECTED"));
        services.work();
        var again = task();
        assertEquals("A rejection says why.", again.getVariablesAsMap().get("remark"));

        services.answer("record-partner-decision", decided("REJECTED"));
        complete(again, Map.of("decision", "REJECTED", "decisionReason", "No such company."));
        services.work();
        assertThat(instance()).hasPassedElement("ApplicationRejected").isCompleted();
    }

    @Test
    void whoHasDeletedTheAccountIsNotActivated() throws Exception {
        services.answer("activate-partner", new Answer.Refused("APPLICANT_GONE", "There is no such user."));
        decideInTasklist("APPROVED", null, "APPROVED");

        assertEquals(List.of("record-partner-decision", "activate-partner"), services.steps());
        assertThat(instance()).hasPassedElement("NobodyToActivate").isCompleted();
    }

    @Test
    void activationThatFailsIsAnIncidentThatSupportRetries() throws Exception {
        services.answer("activate-partner", new Answer.Broken("auth_db cannot be reached"));
        decideInTasklist("APPROVED", null, "APPROVED");
        assertThat(instance()).hasAnyIncidents().isWaitingAtElements("ActivatePartner");
        assertNull(services.askedOf("notify-applicant"), "nobody is told too early");

        services.answer("activate-partner", Answer.done());
        services.retry(assertThat(instance()).extractingLatestIncident().getIncidentKey());
        services.work();
        assertThat(instance()).hasPassedElement("PartnerActivated").isCompleted();
    }

    /** @param recorded what the application's record says afterwards */
    private void decideInTasklist(String decision, String reason, String recorded) throws Exception {
        services.answer("record-partner-decision", decided(recorded));
        var variables = new HashMap<String, Object>(Map.of("decision", decision));
        variables.put("decisionReason", reason);
        complete(task(), variables);
        services.work();
    }

    private static Answer decided(String decision) {
        return Answer.done("decision", decision);
    }

    private void complete(ActivatedJob task, Map<String, Object> variables) {
        client.newCompleteCommand(task).variables(variables).send().join();
    }

    private ActivatedJob task() {
        var tasks = tasks();
        assertEquals(1, tasks.size(), "tasks for operations");
        return tasks.getFirst();
    }

    private List<ActivatedJob> tasks() {
        return client.newActivateJobsCommand()
                .jobType(USER_TASK)
                .maxJobsToActivate(2)
                .requestTimeout(Duration.ofMillis(-1))
                .send()
                .join()
                .getJobs();
    }

    private InspectedProcessInstance instance() {
        return new InspectedProcessInstance(services.instance());
    }

    private void publish(String message, Map<String, Object> variables) {
        client.newPublishMessageCommand()
                .messageName(message)
                .correlationKey("application-1")
                .timeToLive(Duration.ofHours(1))
                .variables(variables)
                .send()
                .join();
    }
}
