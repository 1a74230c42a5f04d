package io.marquee.chassis.inbox;

import java.time.Duration;
import java.util.Collection;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads events until it is stopped. The position is committed after the events of a poll have been applied, so a death
 * in between reads them again, and the inbox passes over those that were applied.
 */
class ConsumerLoop implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(ConsumerLoop.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration RECONNECT = Duration.ofSeconds(2);

    private final String servers;
    private final String group;
    private final Collection<String> topics;
    private final EventDispatcher dispatcher;
    private volatile boolean running = true;
    private volatile KafkaConsumer<String, byte[]> consumer;

    ConsumerLoop(String servers, String group, Collection<String> topics, EventDispatcher dispatcher) {
        this.servers = servers;
        this.group = group;
        this.topics = topics;
        this.dispatcher = dispatcher;
    }

    void stop() {
        running = false;
        var open = consumer;
        if (open != null) {
            open.wakeup();
        }
    }

    @Override
    public void run() {
        while (running) {
            try (var deadLetters = new DeadLetters(servers);
                    var opened = ConsumerClient.open(servers, group)) {
                consumer = opened;
                var position = new Position(opened);
                opened.subscribe(topics, position);
                read(opened, position, new Delivery(dispatcher, deadLetters));
            } catch (WakeupException | InterruptException e) {
                LOG.debug("The event consumer was asked to stop", e);
            } catch (KafkaException e) {
                LOG.warn("Events cannot be read and are tried again: {}", e.toString());
                pause();
            }
        }
    }

    private void read(KafkaConsumer<String, byte[]> open, Position position, Delivery delivery) {
        while (running) {
            for (var message : open.poll(POLL)) {
                delivery.deliver(message);
                position.passed(message);
            }
            position.commitNowAndThen();
        }
        position.commit();
    }

    private void pause() {
        try {
            Thread.sleep(RECONNECT);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }
}
