package io.marquee.workers.container;

import io.camunda.zeebe.process.test.api.ZeebeTestEngine;
import io.camunda.zeebe.process.test.engine.EngineFactory;
import io.marquee.chassis.testing.TestPart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.Map;

/** An engine whose address is known before it runs, so that a service can be started without it. */
public final class LateEngine implements TestPart {

    private static ZeebeTestEngine engine;
    private static int port;

    @Override
    public Map<String, String> start() {
        try (var socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
            return Map.of("zeebe.grpc-address", "http://127.0.0.1:" + port, "worker.retry-backoff", "PT0.05S");
        } catch (IOException e) {
            throw new UncheckedIOException("No free port for the engine", e);
        }
    }

    /** The engine comes up at its address, empty. */
    static ZeebeTestEngine arrive() {
        engine = EngineFactory.create(port);
        engine.start();
        return engine;
    }

    @Override
    public void close() {
        if (engine != null) {
            engine.stop();
        }
    }
}
