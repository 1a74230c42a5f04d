package io.marquee.workers.container;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.camunda.zeebe.client.ZeebeClient;
import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.process.test.engine.EngineFactory;
import io.marquee.chassis.testing.ApiClient;
import io.marquee.chassis.testing.PayaraProcess;
import io.marquee.chassis.testing.TestPlatform;
import java.net.URI;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.junit.jupiter.api.Test;

/** A service that is told to stop ends the job it is at; nobody has to wait for the job's time-out. */
class GracefulStopIT {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final UUID BOOKING = UUID.randomUUID();

    @Test
    void jobUnderWayEndsBeforeTheServiceStops() throws Exception {
        var engine = EngineFactory.create();
        engine.start();
        try (var client = engine.createClient()) {
            var service = start(engine.getGatewayAddress());
            startJob(client);
            await().atMost(PATIENCE).until(() -> running(service) == 1);

            service.stop();

            assertEquals(1, rows());
            assertEquals(1, finished(client));
        } finally {
            engine.stop();
        }
    }

    private static PayaraProcess start(String gateway) throws PayaraProcess.NotReadyException {
        var war = Path.of("target", "payara-micro", "stopping-service.war");
        war.toFile().getParentFile().mkdirs();
        EchoArchive.make().as(ZipExporter.class).exportTo(war.toFile(), true);
        var settings = new HashMap<>(TestPlatform.current().settings());
        settings.put("zeebe.grpc-address", "http://" + gateway);
        return PayaraProcess.start(war, "stopping-service", settings);
    }

    private static void startJob(ZeebeClient client) {
        var model = Bpmn.createExecutableProcess("slow")
                .startEvent()
                .serviceTask("step", task -> task.zeebeJobType("slow"))
                .serviceTask("next", task -> task.zeebeJobType("after"))
                .endEvent()
                .done();
        client.newDeployResourceCommand()
                .addProcessModel(model, "slow.bpmn")
                .requestTimeout(PATIENCE)
                .send()
                .join();
        client.newCreateInstanceCommand()
                .bpmnProcessId("slow")
                .latestVersion()
                .variables(Map.of("bookingId", BOOKING.toString()))
                .send()
                .join();
    }

    private static int running(PayaraProcess service) {
        var health =
                ApiClient.at(URI.create("http://127.0.0.1:" + service.port())).get("/health/ready");
        for (var check : health.body().path("checks")) {
            if (check.path("name").asText().equals("workers")) {
                return check.path("data").path("running").asInt();
            }
        }
        throw new AssertionError("The readiness check 'workers' is missing: " + health.text());
    }

    private static int finished(ZeebeClient client) {
        return client.newActivateJobsCommand()
                .jobType("after")
                .maxJobsToActivate(1)
                .send()
                .join()
                .getJobs()
                .size();
    }

    private static int rows() throws SQLException {
        try (var connection = TestPlatform.current().database().connect();
                var statement = connection.prepareStatement("select count(*) from echoes where id = ?")) {
            statement.setObject(1, BOOKING);
            try (var result = statement.executeQuery()) {
                result.next();
                return result.getInt(1);
            }
        }
    }
}
