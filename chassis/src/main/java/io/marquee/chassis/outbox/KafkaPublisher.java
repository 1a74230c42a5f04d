package io.marquee.chassis.outbox;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.CloudEventSerializer;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Publishes domain events as CloudEvents 1.0 (binary mode, JSON data), keyed by the aggregate's id. */
@ApplicationScoped
public class KafkaPublisher implements Publisher {

    private final String servers;
    private final String topic;
    private final URI source;
    private KafkaProducer<String, CloudEvent> producer;

    /** For CDI's proxy. */
    protected KafkaPublisher() {
        servers = null;
        topic = null;
        source = null;
    }

    @Inject
    public KafkaPublisher(
            @ConfigProperty(name = "kafka.bootstrap-servers") String servers,
            @ConfigProperty(name = "events.topic") String topic,
            @ConfigProperty(name = "service.name") String service) {
        this.servers = servers;
        this.topic = topic;
        this.source = URI.create("/" + service);
    }

    @Override
    public Lane lane() {
        return Lane.EVENT;
    }

    @Override
    public CompletionStage<?> publish(OutboxRow row) {
        var published = new CompletableFuture<Object>();
        producer().send(new ProducerRecord<>(topic, row.key(), event(row)), (metadata, error) -> {
            if (error == null) {
                published.complete(metadata);
            } else {
                published.completeExceptionally(error);
            }
        });
        return published;
    }

    private CloudEvent event(OutboxRow row) {
        var event = CloudEventBuilder.v1()
                .withId(row.id().toString())
                .withType(row.type())
                .withSource(source)
                .withSubject(row.key())
                .withTime(row.createdAt())
                .withDataSchema(URI.create("/schemas/" + row.type() + ".json"))
                .withData("application/json", row.payload().getBytes(StandardCharsets.UTF_8));
        row.origin().extensions().forEach(event::withExtension);
        return event.build();
    }

    /** Made when the first event leaves, because the client refuses to be made for a host that has no address yet. */
    private synchronized KafkaProducer<String, CloudEvent> producer() {
        if (producer == null) {
            producer = new KafkaProducer<>(
                    Map.of(
                            ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, servers,
                            ProducerConfig.ACKS_CONFIG, "all",
                            ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true,
                            ProducerConfig.LINGER_MS_CONFIG, 0,
                            ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 4000,
                            ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 5000,
                            ProducerConfig.MAX_BLOCK_MS_CONFIG, 5000),
                    new StringSerializer(),
                    new CloudEventSerializer());
        }
        return producer;
    }

    @PreDestroy
    synchronized void close() {
        if (producer != null) {
            producer.close(Duration.ofSeconds(5));
        }
    }
}
