package io.marquee.chassis.inbox;

import jakarta.json.bind.Jsonb;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads events in batches until it is stopped, and connects again after a failure. */
class BatchLoop implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(BatchLoop.class);
    private static final int MOST_AT_ONCE = 500;
    private static final Duration RECONNECT = Duration.ofSeconds(2);

    private final String servers;
    private final String group;
    private final EventBatchHandler handler;
    private final Jsonb jsonb;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile KafkaConsumer<String, byte[]> consumer;

    BatchLoop(String servers, String group, EventBatchHandler handler, Jsonb jsonb) {
        this.servers = servers;
        this.group = group;
        this.handler = handler;
        this.jsonb = jsonb;
    }

    void stop() {
        stopped.countDown();
        var open = consumer;
        if (open != null) {
            open.wakeup();
        }
    }

    @Override
    public void run() {
        try {
            do {
                read();
            } while (!stopped.await(RECONNECT.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void read() {
        try (var deadLetters = new DeadLetters(servers);
                var opened = ConsumerClient.open(servers, group, MOST_AT_ONCE)) {
            consumer = opened;
            opened.subscribe(handler.topics());
            var reading = new BatchReading(opened, deadLetters, handler, jsonb);
            while (stopped.getCount() > 0) {
                reading.readOnce();
            }
        } catch (WakeupException | InterruptException e) {
            LOG.debug("The event consumer was asked to stop", e);
        } catch (KafkaException e) {
            LOG.warn("Events for {} cannot be read and are tried again: {}", group, e.toString());
        }
    }
}
