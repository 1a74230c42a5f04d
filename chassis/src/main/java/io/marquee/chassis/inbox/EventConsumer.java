package io.marquee.chassis.inbox;

import io.marquee.chassis.persistence.ServiceStarted;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Starts the loop that reads the topics this service reacts to, as the consumer group of the service's name. */
@ApplicationScoped
public class EventConsumer {

    @Resource
    private ManagedExecutorService executor;

    @Inject
    private EventDispatcher dispatcher;

    @Inject
    @ConfigProperty(name = "kafka.bootstrap-servers")
    private String servers;

    private ConsumerLoop loop;

    void start(@Observes ServiceStarted event) {
        var topics = dispatcher.topics();
        if (!topics.isEmpty()) {
            loop = new ConsumerLoop(servers, event.service(), topics, dispatcher);
            executor.submit(loop);
        }
    }

    @PreDestroy
    void stop() {
        if (loop != null) {
            loop.stop();
        }
    }
}
