package io.marquee.chassis.testing;

import io.camunda.zeebe.client.ZeebeClient;
import io.camunda.zeebe.process.test.api.ZeebeTestEngine;
import io.camunda.zeebe.process.test.engine.EngineFactory;
import java.net.URI;
import java.time.Duration;
import java.util.Map;

/** The process engine as Camunda provides it for tests; what is deployed there, a service's own part decides. */
public abstract class TestZeebe implements TestPart {

    /** A cold engine on a busy machine is slow at first. */
    protected static final Duration PATIENCE = Duration.ofSeconds(90);

    private static ZeebeClient client;

    private ZeebeTestEngine engine;

    @Override
    public final Map<String, String> start() {
        engine = EngineFactory.create();
        engine.start();
        var address = "http://" + engine.getGatewayAddress();
        client = ZeebeClient.newClientBuilder()
                .grpcAddress(URI.create(address))
                .preferRestOverGrpc(false)
                .usePlaintext()
                .defaultRequestTimeout(PATIENCE)
                .build();
        begin();
        return Map.of("zeebe.grpc-address", address);
    }

    /** Deploys what all tests need, before the service starts. */
    protected void begin() {}

    @Override
    public final void close() {
        client.close();
        engine.stop();
    }

    /** Talks to the engine. */
    public static ZeebeClient client() {
        return client;
    }
}
