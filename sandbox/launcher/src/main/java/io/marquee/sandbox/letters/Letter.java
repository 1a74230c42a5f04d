package io.marquee.sandbox.letters;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;

/** An event that a service could not apply, as it came, with the reason. */
public record Letter(ConsumerRecord<byte[], byte[]> message) {

    static final String SUFFIX = ".dlq";
    private static final String OWN_HEADERS = "dlq-";

    /** The topic that the event came from. */
    public String topic() {
        return message.topic().substring(0, message.topic().length() - SUFFIX.length());
    }

    TopicPartition partition() {
        return new TopicPartition(message.topic(), message.partition());
    }

    long offset() {
        return message.offset();
    }

    /** The event, to be sent to its topic once more, with the id and the key that it had. */
    ProducerRecord<byte[], byte[]> event() {
        var event = new ProducerRecord<>(topic(), null, message.key(), message.value());
        for (var header : message.headers()) {
            if (!header.key().startsWith(OWN_HEADERS)) {
                event.headers().add(header);
            }
        }
        return event;
    }

    /** A few lines for people: when, which event, why, and its data. */
    public String text() {
        return "%s  %s of %s, event %s%n  could not be applied: %s%n  %s"
                .formatted(
                        Instant.ofEpochMilli(message.timestamp()).truncatedTo(ChronoUnit.SECONDS),
                        header("ce_type"),
                        header("ce_subject"),
                        header("ce_id"),
                        header("dlq-reason"),
                        message.value() == null ? "" : new String(message.value(), StandardCharsets.UTF_8));
    }

    private String header(String name) {
        var header = message.headers().lastHeader(name);
        return header == null ? "?" : new String(header.value(), StandardCharsets.UTF_8);
    }
}
