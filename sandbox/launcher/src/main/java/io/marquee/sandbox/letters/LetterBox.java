package io.marquee.sandbox.letters;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * The dead letters that nobody has taken care of. What was taken care of is behind the position of the consumer group
 * {@value #GROUP}; the letters themselves stay until Kafka forgets them.
 */
public record LetterBox(String servers) {

    public static final String GROUP = "marquee-dead-letters";

    private static final Duration LOOK = Duration.ofSeconds(2);
    private static final int PATIENCE_MILLIS = 10_000;

    /**
     * The letters that wait, in their order.
     *
     * @param topic whose letters, null for those of all topics
     * @throws IllegalArgumentException if there are no dead letters of such a topic
     * @throws KafkaException if Kafka does not answer
     */
    public List<Letter> open(String topic) {
        try (var consumer = consumer()) {
            var partitions = partitions(consumer, topic);
            consumer.assign(partitions);
            var end = consumer.endOffsets(partitions);
            var done = consumer.committed(new HashSet<>(partitions));
            var begin = consumer.beginningOffsets(partitions);
            for (var partition : partitions) {
                consumer.seek(partition, position(done.get(partition), begin.get(partition)));
            }
            var letters = new ArrayList<Letter>();
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < end.get(partition))) {
                consumer.poll(LOOK).forEach(message -> letters.add(new Letter(message)));
            }
            return letters;
        }
    }

    /** The position may be older than what Kafka has forgotten meanwhile. */
    private static long position(OffsetAndMetadata done, long begin) {
        return done == null ? begin : Math.max(done.offset(), begin);
    }

    /**
     * Sends the waiting events of a topic to it once more, in their order. Services that applied them know them by their
     * ids; what still cannot be applied becomes a dead letter again.
     *
     * @return how many
     */
    public int replay(String topic) throws InterruptedException {
        var letters = open(topic);
        try (var producer = producer();
                var consumer = consumer()) {
            for (var letter : letters) {
                producer.send(letter.event()).get();
                done(consumer, letter);
            }
            return letters.size();
        } catch (ExecutionException e) {
            throw new KafkaException("The event was not taken: " + e.getCause().getMessage(), e.getCause());
        }
    }

    /** @return how many letters of the topic nobody has to care for any more */
    public int discard(String topic) {
        var letters = open(topic);
        try (var consumer = consumer()) {
            letters.forEach(letter -> done(consumer, letter));
        }
        return letters.size();
    }

    private static void done(KafkaConsumer<byte[], byte[]> consumer, Letter letter) {
        consumer.commitSync(Map.of(letter.partition(), new OffsetAndMetadata(letter.offset() + 1)));
    }

    private static List<TopicPartition> partitions(KafkaConsumer<byte[], byte[]> consumer, String topic) {
        var all = consumer.listTopics().entrySet().stream()
                .filter(entry -> entry.getKey().endsWith(Letter.SUFFIX))
                .toList();
        var wanted = all.stream()
                .filter(entry -> topic == null || entry.getKey().equals(topic + Letter.SUFFIX))
                .flatMap(entry -> entry.getValue().stream())
                .map(found -> new TopicPartition(found.topic(), found.partition()))
                .toList();
        if (wanted.isEmpty()) {
            var names = all.stream()
                    .map(entry -> entry.getKey().substring(0, entry.getKey().length() - Letter.SUFFIX.length()))
                    .sorted()
                    .toList();
            throw new IllegalArgumentException(
                    "There are no dead letters of '" + topic + "'; topics are " + names + ".");
        }
        return wanted;
    }

    private KafkaConsumer<byte[], byte[]> consumer() {
        return new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, servers,
                        ConsumerConfig.GROUP_ID_CONFIG, GROUP,
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false,
                        ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }

    private KafkaProducer<byte[], byte[]> producer() {
        return new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, servers,
                        ProducerConfig.ACKS_CONFIG, "all",
                        ProducerConfig.MAX_BLOCK_MS_CONFIG, PATIENCE_MILLIS,
                        ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS / 2,
                        ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }
}
