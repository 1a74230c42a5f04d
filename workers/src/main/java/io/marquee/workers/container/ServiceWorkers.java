package io.marquee.workers.container;

import io.camunda.zeebe.client.ZeebeClient;
import io.marquee.chassis.persistence.ServiceStarted;
import io.marquee.workers.container.WorkersExtension.BeanMethod;
import io.marquee.workers.runtime.JobListener;
import io.marquee.workers.runtime.Worker;
import io.marquee.workers.runtime.WorkerRuntime;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ContextService;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import java.time.Duration;
import java.util.concurrent.ThreadFactory;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** A service's workers, from the time when its database is ready. */
@ApplicationScoped
public class ServiceWorkers {

    private static final Duration LONGEST_BACKOFF = Duration.ofMinutes(1);

    private final WorkersExtension found;
    private final BeanManager beans;
    private final RequestContext requests;
    private final ZeebeClient client;
    private final Jsonb jsonb;
    private final JobListener metrics;
    private final int threads;
    private final Duration retryBackoff;

    @Resource
    private ManagedThreadFactory threadFactory;

    @Resource
    private ContextService contexts;

    private volatile WorkerRuntime runtime;

    /** For CDI's proxy. */
    protected ServiceWorkers() {
        this(null, null, null, null, null, null, 0, null);
    }

    @Inject
    public ServiceWorkers(
            WorkersExtension found,
            BeanManager beans,
            RequestContext requests,
            ZeebeClient client,
            Jsonb jsonb,
            WorkerMetrics metrics,
            @ConfigProperty(name = "worker.threads") int threads,
            @ConfigProperty(name = "worker.retry-backoff") Duration retryBackoff) {
        this.found = found;
        this.beans = beans;
        this.requests = requests;
        this.client = client;
        this.jsonb = jsonb;
        this.metrics = metrics;
        this.threads = threads;
        this.retryBackoff = retryBackoff;
    }

    void start(@Observes ServiceStarted started) {
        if (found.methods().isEmpty()) {
            return;
        }
        var settings = new WorkerRuntime.Settings(started.service(), threads, retryBackoff, LONGEST_BACKOFF);
        runtime = new WorkerRuntime(client, jsonb, settings, threadsOfThisService(), metrics);
        found.methods().stream().map(this::worker).forEach(runtime::open);
    }

    /** Takes no more jobs and waits a while for those under way. */
    void stop() {
        if (runtime != null) {
            runtime.close();
        }
    }

    /** Null before the start, and in a service without workers. */
    WorkerRuntime runtime() {
        return runtime;
    }

    /**
     * The pool makes its threads while the engine's client brings a job, and a factory's threads inherit from the thread
     * that makes them. The client's knows nothing of this service, so its context is taken along from here.
     *
     * <p>Each thread captures that context once more for itself: on Payara a captured context is one component
     * invocation, and the JTA transaction hangs on it. Threads that shared one would work in each other's transactions.
     */
    private ThreadFactory threadsOfThisService() {
        var service = contexts.currentContextExecutor();
        return work -> threadFactory.newThread(
                () -> service.execute(() -> contexts.currentContextExecutor().execute(work)));
    }

    private Worker worker(BeanMethod found) {
        var type = found.bean().getBeanClass();
        var bean = beans.getReference(found.bean(), type, beans.createCreationalContext(found.bean()));
        return new Worker(
                found.method(), (method, input, context) -> requests.call(() -> method.invoke(bean, input, context)));
    }
}
