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
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Starts the loops that read the topics this service reacts to: one for all its {@link EventHandler}s, as the consumer
 * group of the service's name, and one for each {@link EventBatchHandler}, as a group of its own.
 */
@ApplicationScoped
public class EventConsumer {

    private static final int MOST_AT_ONCE = 100;
    private static final int MOST_OF_A_BATCH = 500;

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

    private final List<ConsumerLoop> loops = new ArrayList<>();

    void start(@Observes ServiceStarted event) {
        var topics = dispatcher.topics();
        if (!topics.isEmpty()) {
            loops.add(new ConsumerLoop(servers, event.service(), topics, MOST_AT_ONCE, this::oneByOne));
        }
        for (var handler : batchHandlers) {
            loops.add(new ConsumerLoop(
                    servers,
                    event.service() + "-" + handler.name(),
                    handler.topics(),
                    MOST_OF_A_BATCH,
                    (consumer, letters) -> new BatchReading(consumer, letters, handler, jsonb)));
        }
        loops.forEach(executor::submit);
    }

    private Reading oneByOne(KafkaConsumer<String, byte[]> consumer, DeadLetters deadLetters) {
        return new SingleReading(consumer, new Position(consumer), new Delivery(dispatcher, deadLetters));
    }

    @PreDestroy
    void stop() {
        loops.forEach(ConsumerLoop::stop);
    }
}
