package io.marquee.chassis.inbox;

import io.marquee.chassis.persistence.ServiceStarted;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Starts the loops that read the topics this service reacts to: one for all its {@link EventHandler}s, as the consumer
 * group of the service's name, and one for each {@link EventBatchHandler}, as a group of its own.
 */
@ApplicationScoped
public class EventConsumer {

    @Resource
    private ManagedExecutorService executor;

    @Inject
    private EventDispatcher dispatcher;

    @Inject
    @ConfigProperty(name = "kafka.bootstrap-servers")
    private String servers;

    @Inject
    private Instance<EventBatchHandler> batchHandlers;

    @Inject
    private Jsonb jsonb;

    private final List<BatchLoop> batchLoops = new ArrayList<>();

    private ConsumerLoop loop;

    void start(@Observes ServiceStarted event) {
        var topics = dispatcher.topics();
        if (!topics.isEmpty()) {
            loop = new ConsumerLoop(servers, event.service(), topics, dispatcher);
            executor.submit(loop);
        }
        for (var handler : batchHandlers) {
            var batchLoop = new BatchLoop(servers, event.service() + "-" + handler.name(), handler, jsonb);
            batchLoops.add(batchLoop);
            executor.submit(batchLoop);
        }
    }

    @PreDestroy
    void stop() {
        if (loop != null) {
            loop.stop();
        }
        batchLoops.forEach(BatchLoop::stop);
    }
}
