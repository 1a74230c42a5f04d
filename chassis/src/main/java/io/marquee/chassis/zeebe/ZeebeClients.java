package io.marquee.chassis.zeebe;

import io.camunda.zeebe.client.ZeebeClient;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import java.net.URI;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The service's one client of the process engine. It connects when it is used, so the engine may start later. */
@ApplicationScoped
public class ZeebeClients {

    private static final Duration KEEP_ALIVE = Duration.ofSeconds(30);

    @Produces
    @ApplicationScoped
    ZeebeClient client(
            @ConfigProperty(name = "zeebe.grpc-address") String address,
            @ConfigProperty(name = "zeebe.request-timeout") Duration requestTimeout) {
        var uri = URI.create(address);
        var builder = ZeebeClient.newClientBuilder()
                .grpcAddress(uri)
                .preferRestOverGrpc(false)
                .defaultRequestTimeout(requestTimeout)
                .keepAlive(KEEP_ALIVE)
                .numJobWorkerExecutionThreads(1);
        if ("http".equals(uri.getScheme())) {
            builder.usePlaintext();
        }
        return builder.build();
    }

    void close(@Disposes ZeebeClient client) {
        client.close();
    }
}
