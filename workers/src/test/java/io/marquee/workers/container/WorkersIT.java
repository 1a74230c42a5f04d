package io.marquee.workers.container;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.camunda.zeebe.client.ZeebeClient;
import io.camunda.zeebe.client.api.response.ActivatedJob;
import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import io.camunda.zeebe.process.test.api.ZeebeTestEngine;
import io.marquee.chassis.testing.ApiClient;
import io.marquee.chassis.testing.TestPlatform;
import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/** One story: the service starts alone, the engine comes, jobs are done, faults are told. */
@ExtendWith(ArquillianExtension.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WorkersIT {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private static ZeebeTestEngine engine;
    private static ZeebeClient client;

    @ArquillianResource
    URI base;

    private final UUID bookingId = UUID.randomUUID();

    @Deployment(testable = false)
    static WebArchive service() {
        return EchoArchive.make();
    }

    @Test
    @Order(1)
    void serviceIsReadyWithoutTheEngine() {
        await().atMost(PATIENCE).until(() -> workers().path("engine").asText().equals("unreachable"));

        assertEquals(200, ApiClient.at(base).get("/health/ready").status());
        assertEquals(200, ApiClient.at(base).get("/health/live").status());
        assertEquals("echo, refuse, slow", workers().path("jobTypes").asText());
    }

    @Test
    @Order(2)
    void workersConnectWhenTheEngineComes() throws SQLException {
        engine = LateEngine.arrive();
        client = engine.createClient();
        client.newDeployResourceCommand()
                .addProcessModel(process("echo"), "echo.bpmn")
                .addProcessModel(process("refuse"), "refuse.bpmn")
                .requestTimeout(PATIENCE)
                .send()
                .join();

        var result = run("echo", variables());

        assertEquals(1, rows());
        assertEquals("corr-container", result.path("correlation").asText());
        await().atMost(PATIENCE).until(() -> workers().path("engine").asText().equals("reachable"));
    }

    @Test
    @Order(3)
    void everyKindOfVariableComesThrough() {
        var echo = run("echo", variables()).path("echo");

        assertEquals(bookingId.toString(), echo.path("bookingId").asText());
        assertEquals("2026-11-20T18:15:00Z", echo.path("expiresAt").asText());
        assertEquals("1234567.89", echo.path("total").asText());
        assertEquals("A10", echo.path("lines").path(0).path("label").asText());
        assertEquals("180.1", echo.path("lines").path(0).path("price").asText());
        assertTrue(echo.path("couponCode").isNull());
    }

    @Test
    @Order(4)
    void everyJobHasItsOwnRequest() {
        assertEquals(1, run("echo", variables()).path("visits").asInt());
        assertEquals(1, run("echo", variables()).path("visits").asInt());
    }

    @Test
    @Order(5)
    void businessOutcomeRollsBackAndReachesTheProcess() throws SQLException {
        var result = run("refuse", with("kind", "business"));

        assertEquals("SEATS_UNAVAILABLE", result.path("failureCode").asText());
        assertEquals("Seat A10 is taken.", result.path("failureReason").asText());
        assertEquals(0, rows());
    }

    @Test
    @Order(6)
    void faultIsRepeatedThenTold() throws SQLException {
        start("refuse", with("kind", "technical"));

        await().atMost(PATIENCE).until(() -> {
            engine.increaseTime(Duration.ofSeconds(1));
            return metric("worker_jobs_total{", "refuse", "incident") == 1;
        });
        assertEquals(2, metric("worker_jobs_total{", "refuse", "failed"));
        assertEquals(0, rows());
    }

    @Test
    @Order(7)
    void workIsMeasured() {
        run("echo", variables());

        assertTrue(metric("worker_jobs_total{", "echo", "completed") >= 1);
        var count = metric("worker_job_duration_seconds_count{", "echo");
        var seconds = metric("worker_job_duration_seconds_sum{", "echo");
        assertTrue(count >= 1 && seconds > 0 && seconds < 60, metrics());
        assertEquals(count, metric("worker_job_duration_seconds_bucket{", "echo", "60.0"), metrics());
        assertEquals(count, metric("worker_job_duration_seconds_bucket{", "echo", "+Inf"), metrics());
        assertEquals(1, lines("# TYPE worker_job_duration_seconds_bucket "), metrics());
    }

    private static BpmnModelInstance process(String type) {
        return Bpmn.createExecutableProcess(type)
                .startEvent()
                .serviceTask("step", task -> task.zeebeJobType(type))
                .boundaryEvent(
                        "refused",
                        event -> event.error("SEATS_UNAVAILABLE")
                                .zeebeOutputExpression("failureCode", "failureCode")
                                .zeebeOutputExpression("failureReason", "failureReason"))
                .serviceTask("after-refusal", task -> task.zeebeJobType("read"))
                .endEvent()
                .moveToActivity("step")
                .serviceTask("after", task -> task.zeebeJobType("read"))
                .endEvent()
                .done();
    }

    private Map<String, Object> variables() {
        var variables = new HashMap<String, Object>();
        variables.put("bookingId", bookingId.toString());
        variables.put("expiresAt", "2026-11-20T18:15:00Z");
        variables.put("total", 1234567.89);
        variables.put("lines", List.of(Map.of("label", "A10", "price", 180.10)));
        variables.put("couponCode", null);
        variables.put("correlationId", "corr-container");
        return variables;
    }

    private Map<String, Object> with(String name, String value) {
        var variables = variables();
        variables.put(name, value);
        return variables;
    }

    private static void start(String process, Map<String, Object> variables) {
        client.newCreateInstanceCommand()
                .bpmnProcessId(process)
                .latestVersion()
                .variables(variables)
                .send()
                .join();
    }

    /** Runs a process up to its last step, which the test does itself, and gives the variables there. */
    private static JsonNode run(String process, Map<String, Object> variables) {
        start(process, variables);
        var job = await().atMost(PATIENCE)
                .until(WorkersIT::lastStep, jobs -> !jobs.isEmpty())
                .getFirst();
        client.newCompleteCommand(job).send().join();
        return new ObjectMapper().valueToTree(job.getVariablesAsMap());
    }

    private static List<ActivatedJob> lastStep() {
        return client.newActivateJobsCommand()
                .jobType("read")
                .maxJobsToActivate(1)
                .requestTimeout(Duration.ofSeconds(2))
                .send()
                .join()
                .getJobs();
    }

    private JsonNode workers() {
        for (var check : ApiClient.at(base).get("/health/ready").body().path("checks")) {
            if (check.path("name").asText().equals("workers")) {
                return check.path("data");
            }
        }
        throw new AssertionError("The readiness check 'workers' is missing");
    }

    private String metrics() {
        return ApiClient.at(base).get("/metrics").text();
    }

    private double metric(String name, String... labels) {
        return metrics()
                .lines()
                .filter(line -> line.startsWith(name))
                .filter(line -> List.of(labels).stream().allMatch(label -> line.contains('"' + label + '"')))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .findFirst()
                .orElse(0);
    }

    private long lines(String beginning) {
        return metrics().lines().filter(line -> line.startsWith(beginning)).count();
    }

    private int rows() throws SQLException {
        try (var connection = TestPlatform.current().database().connect();
                var statement = connection.prepareStatement("select count(*) from echoes where id = ?")) {
            statement.setObject(1, bookingId);
            try (var result = statement.executeQuery()) {
                result.next();
                return result.getInt(1);
            }
        }
    }
}
