package io.marquee.workers.container;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.stream.Collectors;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Tells what the workers are doing. Never down: without the engine a service still answers its customers, and a
 * restart would not bring the engine back.
 */
@Readiness
@ApplicationScoped
public class WorkersReady implements HealthCheck {

    private final ServiceWorkers workers;
    private final WorkersExtension found;
    private final EngineWatch engine;

    /** For CDI's proxy. */
    protected WorkersReady() {
        this(null, null, null);
    }

    @Inject
    public WorkersReady(ServiceWorkers workers, WorkersExtension found, EngineWatch engine) {
        this.workers = workers;
        this.found = found;
        this.engine = engine;
    }

    @Override
    public HealthCheckResponse call() {
        var types = found.methods().stream().map(each -> each.method().type()).collect(Collectors.joining(", "));
        var response = HealthCheckResponse.named("workers")
                .withData("engine", engine.state().name().toLowerCase(java.util.Locale.ROOT))
                .withData("jobTypes", types);
        var runtime = workers.runtime();
        if (runtime != null) {
            response.withData("running", runtime.running())
                    .withData("queued", runtime.queued())
                    .withData("waiting", runtime.waiting());
        }
        return response.up().build();
    }
}
