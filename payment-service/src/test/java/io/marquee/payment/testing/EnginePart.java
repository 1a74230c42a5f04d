package io.marquee.payment.testing;

import io.camunda.zeebe.client.ZeebeClient;
import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.process.test.api.ZeebeTestEngine;
import io.camunda.zeebe.process.test.engine.EngineFactory;
import io.marquee.chassis.testing.TestPart;
import java.time.Duration;
import java.util.Map;

/** The process engine in memory, with a process of one step for each worker of this service. */
public final class EnginePart implements TestPart {

    private static ZeebeClient client;

    private final ZeebeTestEngine engine = EngineFactory.create();

    @Override
    public Map<String, String> start() {
        engine.start();
        client = engine.createClient();
        deploy("create-payment-intent");
        deploy("close-payment");
        deploy("refund-payment");
        return Map.of("zeebe.grpc-address", "http://" + engine.getGatewayAddress());
    }

    private static void deploy(String jobType) {
        var process = Bpmn.createExecutableProcess(jobType)
                .startEvent()
                .serviceTask("step", task -> task.zeebeJobType(jobType).zeebeJobRetries("1"))
                .endEvent()
                .done();
        client.newDeployResourceCommand()
                .addProcessModel(process, jobType + ".bpmn")
                .requestTimeout(Duration.ofMinutes(1))
                .send()
                .join();
    }

    /** Talks to the engine. */
    public static ZeebeClient client() {
        return client;
    }

    @Override
    public void close() {
        client.close();
        engine.stop();
    }
}
