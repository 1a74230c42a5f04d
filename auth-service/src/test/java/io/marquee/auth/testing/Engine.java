package io.marquee.auth.testing;

import io.camunda.zeebe.client.ZeebeClient;
import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.process.test.api.ZeebeTestEngine;
import io.camunda.zeebe.process.test.engine.EngineFactory;
import io.marquee.chassis.testing.TestPart;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

/** A process engine with a process of one step: an approved application. */
public final class Engine implements TestPart {

    private static final String PROCESS = "activate-only";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static ZeebeClient client;

    private ZeebeTestEngine engine;

    @Override
    public Map<String, String> start() {
        engine = EngineFactory.create();
        engine.start();
        var address = "http://" + engine.getGatewayAddress();
        client = ZeebeClient.newClientBuilder()
                .grpcAddress(URI.create(address))
                .preferRestOverGrpc(false)
                .usePlaintext()
                .defaultRequestTimeout(PATIENCE)
                .build();
        var model = Bpmn.createExecutableProcess(PROCESS)
                .startEvent()
                .serviceTask("activate", task -> task.zeebeJobType("activate-partner"))
                .endEvent("active")
                .moveToActivity("activate")
                .boundaryEvent(
                        "gone", event -> event.error("APPLICANT_GONE").zeebeOutputExpression("failureCode", "caught"))
                .endEvent("not-active")
                .done();
        client.newDeployResourceCommand()
                .addProcessModel(model, PROCESS + ".bpmn")
                .send()
                .join();
        return Map.of("zeebe.grpc-address", address);
    }

    @Override
    public void close() {
        client.close();
        engine.stop();
    }

    /** Runs the step for an approved application. @return the error that the process caught, or null */
    public static Object activate(UUID applicationId, UUID userId) {
        return client.newCreateInstanceCommand()
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
