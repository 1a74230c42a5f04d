package io.marquee.chassis.inbox;

import java.time.Duration;
import java.util.Collection;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the topics of a consumer group until it is stopped, and connects again after a failure. */
class ConsumerLoop implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(ConsumerLoop.class);
    private static final Duration RECONNECT = Duration.ofSeconds(2);

    private final String servers;
    private final String group;
    private final Collection<String> topics;
    private final int mostAtOnce;
    private final Reading.Beginning beginning;
    private volatile boolean running = true;
    private volatile KafkaConsumer<String, byte[]> consumer;

    /** @param mostAtOnce messages of one poll */
    ConsumerLoop(String servers, String group, Collection<String> topics, int mostAtOnce, Reading.Beginning beginning) {
        this.servers = servers;
        this.group = group;
        this.topics = topics;
        this.mostAtOnce = mostAtOnce;
        this.beginning = beginning;
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
                    var opened = ConsumerClient.open(servers, group, mostAtOnce)) {
                consumer = opened;
                var reading = beginning.on(opened, deadLetters);
                opened.subscribe(topics, reading);
                while (running) {
                    reading.readOnce();
                }
                reading.commit();
            } catch (WakeupException | InterruptException e) {
                LOG.debug("The event consumer was asked to stop", e);
            } catch (KafkaException e) {
                LOG.warn("Events cannot be read and are tried again: {}", e.toString());
                pause();
            } catch (RuntimeException | LinkageError | StackOverflowError | AssertionError e) {
                // Whatever it is: without this loop the service would hear of nothing any more, and nobody would see
                // it.
                LOG.error("Events cannot be read and are tried again", e);
                pause();
            }
        }
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
