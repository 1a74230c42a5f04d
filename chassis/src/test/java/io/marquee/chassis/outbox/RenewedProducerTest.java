package io.marquee.chassis.outbox;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.CloudEventSerializer;
import io.marquee.chassis.testing.TestKafka;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Against a real broker. */
class RenewedProducerTest {

    private static final TestKafka KAFKA = new TestKafka();
    private static final Duration PATIENCE = Duration.ofMillis(500);
    private static final int LARGEST = 10_000;

    private static String address;

    private final List<KafkaProducer<String, CloudEvent>> made = new ArrayList<>();
    private String firstAddress = address;

    private final RenewedProducer producer = new RenewedProducer(
            () -> {
                made.add(connect(made.isEmpty() ? firstAddress : address));
                return made.getLast();
            },
            PATIENCE);

    @BeforeAll
    static void startBroker() {
        address = KAFKA.start().get("kafka.bootstrap-servers");
    }

    @AfterAll
    static void stopBroker() {
        KAFKA.close();
    }

    @AfterEach
    void close() {
        producer.close();
    }

    @Test
    void oneThatFindsNoBrokerIsReplaced() throws Exception {
        firstAddress = "127.0.0.1:1";
        assertThrows(ExecutionException.class, () -> send(1));
        assertThrows(ExecutionException.class, () -> send(1));
        assertEquals(1, made.size(), "It is given time");

        sendUntilTaken();

        assertEquals(2, made.size());
        assertInstanceOf(RecordMetadata.class, send(1));
        assertEquals(2, made.size(), "One that works is kept");
    }

    @Test
    void oneThatRefusesEveryEventIsReplaced() throws Exception {
        send(1);
        made.getFirst().close();

        sendUntilTaken();

        assertEquals(2, made.size());
    }

    /** Failures far apart with successes between them are the events' own: a new producer would not help. */
    @Test
    void oneThatSucceedsInBetweenIsKept() throws Exception {
        for (var round = 0; round < 3; round++) {
            var failure = assertThrows(ExecutionException.class, () -> send(2 * LARGEST));
            assertInstanceOf(RecordTooLargeException.class, failure.getCause());
            assertInstanceOf(RecordMetadata.class, send(1));
            pass(PATIENCE);
        }
        assertEquals(1, made.size());
    }

    /** Another replica has sent the event meanwhile, so that this producer had nothing to do. */
    @Test
    void oneThatFailedLongAgoIsKept() throws Exception {
        assertThrows(ExecutionException.class, () -> send(2 * LARGEST));
        pass(PATIENCE.multipliedBy(2));
        assertThrows(ExecutionException.class, () -> send(2 * LARGEST));

        assertInstanceOf(RecordMetadata.class, send(1));

        assertEquals(1, made.size());
    }

    @Test
    void closingOneThatWasNeverUsedIsNothing() {
        assertDoesNotThrow(producer::close);
        assertEquals(0, made.size());
    }

    private void sendUntilTaken() {
        var begun = Instant.now();
        await().pollInterval(Duration.ofMillis(100))
                .ignoreExceptionsInstanceOf(ExecutionException.class)
                .until(() -> send(1) instanceof RecordMetadata);
        assertTrue(Duration.between(begun, Instant.now()).compareTo(PATIENCE.dividedBy(2)) > 0, "It is given time");
    }

    private static void pass(Duration time) {
        await().pollDelay(time).until(() -> true);
    }

    private Object send(int size) throws Exception {
        var event = CloudEventBuilder.v1()
                .withId(UUID.randomUUID().toString())
                .withType("io.marquee.test.happened.v1")
                .withSource(URI.create("/test"))
                .withData("application/octet-stream", new byte[size])
                .build();
        return producer.send(new ProducerRecord<>("marquee.users", "key", event))
                .toCompletableFuture()
                .get(10, TimeUnit.SECONDS);
    }

    private static KafkaProducer<String, CloudEvent> connect(String servers) {
        return new KafkaProducer<>(
                Map.of("bootstrap.servers", servers, "max.block.ms", 200, "max.request.size", LARGEST),
                new StringSerializer(),
                new CloudEventSerializer());
    }
}
