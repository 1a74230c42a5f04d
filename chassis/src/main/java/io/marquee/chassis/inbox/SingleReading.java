package io.marquee.chassis.inbox;

import java.time.Duration;
import org.apache.kafka.clients.consumer.KafkaConsumer;

/**
 * Applies one event after the other. The position is committed after that, so a death in between reads events again, and
 * the inbox passes over those that were applied.
 */
final class SingleReading implements Reading {

    private static final Duration POLL = Duration.ofMillis(500);

    private final KafkaConsumer<String, byte[]> consumer;
    private final Position position;
    private final Delivery delivery;

    SingleReading(KafkaConsumer<String, byte[]> consumer, Delivery delivery) {
        this.consumer = consumer;
        this.position = new Position(consumer);
        this.delivery = delivery;
    }

    @Override
    public void readOnce() {
        for (var message : consumer.poll(POLL)) {
            delivery.deliver(message);
            position.passed(message);
        }
        position.commitNowAndThen();
    }

    @Override
    public void commit() {
        position.commit();
    }
}
