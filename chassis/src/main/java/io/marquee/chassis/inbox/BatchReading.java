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
import java.util.concurrent.TimeUnit;
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
    private static final Duration FIRST_WAIT = Duration.ofMillis(100);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(2);

    private final KafkaConsumer<String, byte[]> consumer;
    private final Position position;
    private final DeadLetters deadLetters;
    private final EventBatchHandler handler;
    private final Jsonb jsonb;
    private Duration wait = FIRST_WAIT;
    private long begunAt;
    private boolean settled;

    BatchReading(
            KafkaConsumer<String, byte[]> consumer, DeadLetters deadLetters, EventBatchHandler handler, Jsonb jsonb) {
        this.consumer = consumer;
        this.position = new Position(consumer);
        this.deadLetters = deadLetters;
        this.handler = handler;
        this.jsonb = jsonb;
        this.begunAt = System.nanoTime() - handler.pace().toNanos();
    }

    @Override
    public void readOnce() {
        pause(handler.pace().toNanos() - (System.nanoTime() - begunAt));
        var messages = consumer.poll(POLL);
        begunAt = messages.isEmpty() ? begunAt : System.nanoTime();
        settled = false;
        try {
            apply(messages);
            messages.forEach(position::passed);
            settled = handler.settle();
            if (settled) {
                position.commitNowAndThen();
            }
            wait = FIRST_WAIT;
        } catch (KafkaException e) {
            throw e;
        } catch (RuntimeException e) {
            report(messages, e);
            rewind(messages);
            pause(wait.toNanos());
            wait = wait.compareTo(LONGEST_WAIT) < 0 ? wait.multipliedBy(2) : wait;
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

    /** All of it the first time, then that it goes on. */
    private void report(ConsumerRecords<String, byte[]> messages, RuntimeException failure) {
        if (wait.equals(FIRST_WAIT)) {
            LOG.warn("A batch of {} events for {} failed and is read again", messages.count(), handler.name(), failure);
        } else {
            LOG.info("The batch of events for {} fails again: {}", handler.name(), failure.getMessage());
        }
    }

    private void rewind(ConsumerRecords<String, byte[]> messages) {
        for (TopicPartition partition : messages.partitions()) {
            consumer.seek(partition, messages.records(partition).getFirst().offset());
        }
    }

    /** Nothing while the handler still holds something that it has not brought to its place. */
    @Override
    public void commit() {
        if (settled) {
            position.commit();
        }
    }

    private static void pause(long nanos) {
        try {
            TimeUnit.NANOSECONDS.sleep(nanos);
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }
}
