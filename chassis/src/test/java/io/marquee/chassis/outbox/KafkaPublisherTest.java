package io.marquee.chassis.outbox;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;

class KafkaPublisherTest {

    /** Port 1 is nobody's. */
    private static final String NOBODY = "127.0.0.1:1";

    /** The shortest that the setting allows, in which the client's own figures must still fit together. */
    private static final Duration SHORTEST = Duration.ofSeconds(1);

    @Test
    void anEventThatNoBrokerTakesHasFailedAfterThePublishTimeout() {
        var publisher = new KafkaPublisher(NOBODY, "marquee.tests", "test-service", SHORTEST);
        try {
            var published = publisher.publish(row()).toCompletableFuture();
            var failure = assertThrows(ExecutionException.class, () -> published.get(1, TimeUnit.MINUTES));

            assertInstanceOf(TimeoutException.class, failure.getCause());
            assertTrue(failure.getCause().getMessage().contains("1000 ms"), failure::getMessage);
        } finally {
            publisher.close();
        }
    }

    private static OutboxRow row() {
        var id = UUID.randomUUID();
        return new OutboxRow(
                id,
                "io.marquee.test.happened.v1",
                id.toString(),
                "{}",
                Duration.ZERO,
                new Origin("test", null, null),
                OffsetDateTime.now());
    }
}
