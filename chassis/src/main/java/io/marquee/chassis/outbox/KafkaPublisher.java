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
    private final Duration publishTimeout;
    private KafkaProducer<String, CloudEvent> producer;

    /** For CDI's proxy. */
    protected KafkaPublisher() {
        servers = null;
        topic = null;
        source = null;
        publishTimeout = null;
    }

    /** @param publishTimeout after which an event counts as not published, at least 1 s */
    @Inject
    public KafkaPublisher(
            @ConfigProperty(name = "kafka.bootstrap-servers") String servers,
            @ConfigProperty(name = "events.topic") String topic,
            @ConfigProperty(name = "service.name") String service,
            @ConfigProperty(name = "kafka.publish-timeout") Duration publishTimeout) {
        this.servers = servers;
        this.topic = topic;
        this.source = URI.create("/" + service);
        this.publishTimeout = publishTimeout;
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
            producer = new KafkaProducer<>(configuration(), new StringSerializer(), new CloudEventSerializer());
        }
        return producer;
    }

    /** A request has less time than its event, or the client could not try a second one. */
    private Map<String, Object> configuration() {
        var millis = Math.toIntExact(publishTimeout.toMillis());
        return Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                servers,
                ProducerConfig.ACKS_CONFIG,
                "all",
                ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                true,
                ProducerConfig.LINGER_MS_CONFIG,
                0,
                ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                millis / 5 * 4,
                ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                millis,
                ProducerConfig.MAX_BLOCK_MS_CONFIG,
                millis);
    }

    @PreDestroy
    synchronized void close() {
        if (producer != null) {
            producer.close(publishTimeout);
        }
    }
}
