package io.marquee.chassis.inbox;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How far a consumer has read. It is committed once in a while, because a commit costs the broker more than an event: a
 * position that was not committed only means that applied events are read, and passed over, again.
 */
final class Position {

    private static final Logger LOG = LoggerFactory.getLogger(Position.class);
    private static final long INTERVAL_NANOS = Duration.ofSeconds(1).toNanos();

    private final Consumer<String, byte[]> consumer;
    private final Map<TopicPartition, OffsetAndMetadata> passed = new HashMap<>();
    private final LongSupplier nanoTime;
    private long committedAt;

    Position(Consumer<String, byte[]> consumer) {
        this(consumer, System::nanoTime);
    }

    Position(Consumer<String, byte[]> consumer, LongSupplier nanoTime) {
        this.consumer = consumer;
        this.nanoTime = nanoTime;
        this.committedAt = nanoTime.getAsLong();
    }

    /** The message has been applied, or moved out of the way. */
    void passed(ConsumerRecord<String, byte[]> message) {
        passed.put(
                new TopicPartition(message.topic(), message.partition()), new OffsetAndMetadata(message.offset() + 1));
    }

    void commitNowAndThen() {
        if (nanoTime.getAsLong() - committedAt > INTERVAL_NANOS) {
            commit();
        }
    }

    void commit() {
        if (!passed.isEmpty()) {
            consumer.commitAsync(Map.copyOf(passed), (offsets, error) -> {
                if (error != null) {
                    LOG.debug("The position was not committed; the next commit covers it", error);
                }
            });
            passed.clear();
        }
        committedAt = nanoTime.getAsLong();
    }
}
