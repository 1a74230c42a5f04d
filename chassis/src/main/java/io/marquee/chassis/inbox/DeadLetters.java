package io.marquee.chassis.inbox;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Events that cannot be applied, moved to {@code <topic>.dlq} as they came, with the reason as a header. */
class DeadLetters implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DeadLetters.class);

    private final String servers;
    private KafkaProducer<String, byte[]> producer;

    DeadLetters(String servers) {
        this.servers = servers;
    }

    /** @throws KafkaException if it could not be moved; the event is then read again */
    void bury(ConsumerRecord<String, byte[]> message, String reason) {
        LOG.error("Event at {} goes to the dead letters: {}", Delivery.place(message), reason);
        var letter = new ProducerRecord<>(message.topic() + ".dlq", null, message.key(), message.value());
        message.headers().forEach(letter.headers()::add);
        letter.headers().add("dlq-reason", String.valueOf(reason).getBytes(StandardCharsets.UTF_8));
        letter.headers().add("dlq-origin", Delivery.place(message).getBytes(StandardCharsets.UTF_8));
        try {
            producer().send(letter).get();
        } catch (ExecutionException e) {
            throw new KafkaException("The dead letter cannot be written", e.getCause());
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }

    private KafkaProducer<String, byte[]> producer() {
        if (producer == null) {
            producer = new KafkaProducer<>(
                    Map.of(
                            ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                            servers,
                            ProducerConfig.ACKS_CONFIG,
                            "all",
                            ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                            10000,
                            ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                            5000),
                    new StringSerializer(),
                    new ByteArraySerializer());
        }
        return producer;
    }

    @Override
    public void close() {
        if (producer != null) {
            producer.close(Duration.ofSeconds(5));
        }
    }
}
