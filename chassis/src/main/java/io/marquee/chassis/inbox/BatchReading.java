package io.marquee.chassis.inbox;

import io.cloudevents.kafka.KafkaMessageFactory;
import io.cloudevents.rw.CloudEventRWException;
import io.marquee.chassis.errors.BusinessException;
import jakarta.json.bind.Jsonb;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands the events of each poll to a handler. A batch that fails is read again, after a pause that grows: the consumer
 * stays in its group meanwhile, and the events behind it wait.
 */
final class BatchReading implements Reading {

    private static final Logger LOG = LoggerFactory.getLogger(BatchReading.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final long COMMIT_NANOS = Duration.ofSeconds(1).toNanos();
    private static final long FIRST_WAIT_MILLIS = 100;
    private static final long LONGEST_WAIT_MILLIS = 2_000;

    private final KafkaConsumer<String, byte[]> consumer;
    private final DeadLetters deadLetters;
    private final EventBatchHandler handler;
    private final Jsonb jsonb;
    private long wait = FIRST_WAIT_MILLIS;
    private boolean uncommitted;
    private boolean settled;
    private long committedAt = System.nanoTime();

    BatchReading(
            KafkaConsumer<String, byte[]> consumer, DeadLetters deadLetters, EventBatchHandler handler, Jsonb jsonb) {
        this.consumer = consumer;
        this.deadLetters = deadLetters;
        this.handler = handler;
        this.jsonb = jsonb;
    }

    @Override
    public void readOnce() {
        var messages = consumer.poll(POLL);
        try {
            apply(messages);
            uncommitted |= !messages.isEmpty();
            settled = handler.settle();
            if (System.nanoTime() - committedAt > COMMIT_NANOS) {
                commit();
            }
            wait = FIRST_WAIT_MILLIS;
        } catch (KafkaException e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.warn("A batch of {} events for {} failed and is read again", messages.count(), handler.name(), e);
            rewind(messages);
            pause();
        }
    }

    private void apply(ConsumerRecords<String, byte[]> messages) {
        var events = new LinkedHashMap<UUID, ReceivedEvent>();
        var origins = new HashMap<UUID, ConsumerRecord<String, byte[]>>();
        for (var message : messages) {
            try {
                var event = ReceivedEvent.of(
                        KafkaMessageFactory.createReader(message).toEvent(), jsonb);
                if (handler.accepts(event.type())) {
                    events.put(event.id(), event);
                    origins.put(event.id(), message);
                }
            } catch (BusinessException | CloudEventRWException | IllegalArgumentException e) {
                deadLetters.bury(message, e.getMessage());
            }
        }
        if (!events.isEmpty()) {
            bury(handler.handle(List.copyOf(events.values())), origins);
        }
    }

    private void bury(Map<UUID, String> refused, Map<UUID, ConsumerRecord<String, byte[]>> origins) {
        refused.forEach((id, reason) -> deadLetters.bury(origins.get(id), reason));
    }

    private void rewind(ConsumerRecords<String, byte[]> messages) {
        for (TopicPartition partition : messages.partitions()) {
            consumer.seek(partition, messages.records(partition).getFirst().offset());
        }
    }

    /** The position after the last poll; asynchronously, because a batch that comes again does no harm. */
    @Override
    public void commit() {
        if (!uncommitted || !settled) {
            return;
        }
        uncommitted = false;
        committedAt = System.nanoTime();
        consumer.commitAsync((offsets, error) -> {
            if (error != null) {
                LOG.debug("The position was not committed; the next commit covers it", error);
            }
        });
    }

    private void pause() {
        try {
            Thread.sleep(wait);
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
        wait = Math.min(wait * 2, LONGEST_WAIT_MILLIS);
    }
}
