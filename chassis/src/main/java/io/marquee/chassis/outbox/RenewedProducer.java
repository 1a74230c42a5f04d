package io.marquee.chassis.outbox;

import io.cloudevents.CloudEvent;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A Kafka producer that is replaced by a new one when it has failed for too long.
 *
 * <p>A producer lives as long as the service and keeps a state of its own: connections, metadata, its id and epoch, a
 * sequence for each partition. What goes wrong in there it does not always mend by itself, and some of its errors it
 * declares fatal. A new one begins with nothing. That repeats nothing that receivers would not recognise: an event that
 * the old one did bring to the broker has the same id.
 */
class RenewedProducer {

    private static final Logger LOG = LoggerFactory.getLogger(RenewedProducer.class);
    private static final Duration FAREWELL = Duration.ofSeconds(5);

    private final Supplier<KafkaProducer<String, CloudEvent>> factory;
    private final Duration patience;
    private Attempted current;

    /** @param patience how long a producer may fail without one success */
    RenewedProducer(Supplier<KafkaProducer<String, CloudEvent>> factory, Duration patience) {
        this.factory = factory;
        this.patience = patience;
    }

    CompletionStage<?> send(ProducerRecord<String, CloudEvent> event) {
        return current().send(event);
    }

    /** Made when the first event leaves, because the client refuses to be made for a host that has no address yet. */
    private synchronized Attempted current() {
        if (current != null && current.failsFor(patience)) {
            LOG.warn("Kafka has taken no event for more than {} s: a new producer tries it", patience.toSeconds());
            current.abandon();
            current = null;
        }
        if (current == null) {
            current = new Attempted(factory.get(), new AtomicReference<>());
        }
        return current;
    }

    void close() {
        Attempted last;
        synchronized (this) {
            last = current;
        }
        // Not under the lock, for it waits until the events on their way have been answered.
        if (last != null) {
            last.producer().close(FAREWELL);
        }
    }

    /** @param failing {@link System#nanoTime} of the first failure since the last success, empty after a success */
    private record Attempted(KafkaProducer<String, CloudEvent> producer, AtomicReference<Long> failing) {

        CompletionStage<?> send(ProducerRecord<String, CloudEvent> event) {
            var sent = new CompletableFuture<Object>();
            try {
                producer.send(event, (metadata, error) -> {
                    if (error == null) {
                        failing.set(null);
                        sent.complete(metadata);
                    } else {
                        fail(sent, error);
                    }
                });
            } catch (RuntimeException e) {
                fail(sent, e);
            }
            return sent;
        }

        private void fail(CompletableFuture<Object> sent, Exception error) {
            failing.compareAndSet(null, System.nanoTime());
            sent.completeExceptionally(error);
        }

        boolean failsFor(Duration patience) {
            var since = failing.get();
            return since != null && System.nanoTime() - since > patience.toNanos();
        }

        /** In a thread of its own: closing waits for the producer's thread, which may be what hangs. */
        void abandon() {
            Thread.ofPlatform().daemon().name("kafka-producer-abandoned").start(() -> producer.close(Duration.ZERO));
        }
    }
}
