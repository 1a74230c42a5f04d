package io.marquee.chassis.inbox;

import java.time.Duration;
import org.apache.kafka.clients.consumer.Consumer;

/**
 * Applies one event after the other. The position is committed after that, so a death in between reads events again, and
 * the inbox passes over those that were applied. It is committed also between the events of one poll: if they take so
 * long that the broker gives the partitions to another consumer, that one goes on behind what is done. Otherwise some
 * events that nobody can apply would be read for ever, and none behind them.
 */
final class SingleReading implements Reading {

    private static final Duration POLL = Duration.ofMillis(500);

    private final Consumer<String, byte[]> consumer;
    private final Position position;
    private final Delivery delivery;

    SingleReading(Consumer<String, byte[]> consumer, Position position, Delivery delivery) {
        this.consumer = consumer;
        this.position = position;
        this.delivery = delivery;
    }

    @Override
    public void readOnce() {
        for (var message : consumer.poll(POLL)) {
            delivery.deliver(message);
            position.passed(message);
            position.commitNowAndThen();
        }
        position.commitNowAndThen();
    }

    @Override
    public void commit() {
        position.commit();
    }
}
