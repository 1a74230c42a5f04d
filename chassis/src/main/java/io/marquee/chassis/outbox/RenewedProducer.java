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
        if (current != null && current.failsForTooLong()) {
            LOG.warn("Kafka has taken no event for more than {} s: a new producer tries it", patience.toSeconds());
            current.abandon();
            current = null;
        }
        if (current == null) {
            current = new Attempted(factory.get(), patience, new AtomicReference<>());
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

    /**
     * A row of failures without a success, by {@link System#nanoTime}.
     *
     * @param first the first one
     * @param last the last one so far
     */
    private record Failures(long first, long last) {

        static Failures one() {
            var now = System.nanoTime();
            return new Failures(now, now);
        }

        /** One that comes much later begins a new row: another replica may have sent what this one failed to send. */
        Failures andOne(Duration patience) {
            return isOver(patience) ? one() : new Failures(first, System.nanoTime());
        }

        boolean areLongerThan(Duration patience) {
            return last - first > patience.toNanos() && !isOver(patience);
        }

        private boolean isOver(Duration patience) {
            return System.nanoTime() - last > patience.toNanos();
        }
    }

    /** @param failures empty after a success */
    private record Attempted(
            KafkaProducer<String, CloudEvent> producer, Duration patience, AtomicReference<Failures> failures) {

        CompletionStage<?> send(ProducerRecord<String, CloudEvent> event) {
            var sent = new CompletableFuture<Object>();
            try {
                producer.send(event, (metadata, error) -> {
                    if (error == null) {
                        failures.set(null);
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
            failures.updateAndGet(known -> known == null ? Failures.one() : known.andOne(patience));
            sent.completeExceptionally(error);
        }

        boolean failsForTooLong() {
            var known = failures.get();
            return known != null && known.areLongerThan(patience);
        }

        /** In a thread of its own: closing waits for the producer's thread, which may be what hangs. */
        void abandon() {
            Thread.ofPlatform().daemon().name("kafka-producer-abandoned").start(() -> producer.close(Duration.ZERO));
        }
    }
}
