package io.marquee.chassis.inbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongConsumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How far the position is committed while the events of one poll are applied. */
class SingleReadingTest {

    private static final TopicPartition PARTITION = new TopicPartition("marquee.tests", 0);

    private final MockConsumer<String, byte[]> consumer = new MockConsumer<>("earliest");
    private long now;

    @BeforeEach
    void threeEventsAtOnce() {
        consumer.assign(List.of(PARTITION));
        consumer.updateBeginningOffsets(Map.of(PARTITION, 0L));
        for (var offset = 0; offset < 3; offset++) {
            consumer.addRecord(new ConsumerRecord<>(PARTITION.topic(), 0, offset, "key", new byte[0]));
        }
    }

    /** Eight attempts for an event that nobody can apply take 32 seconds; ten such events in one poll cost the membership. */
    @Test
    void whatIsDoneIsCommittedWhileTheNextEventsTakeTheirTime() {
        var reading = reading(offset -> {
            assertEquals(offset == 0 ? null : new OffsetAndMetadata(offset), committed());
            now += Duration.ofSeconds(32).toNanos();
        });

        reading.readOnce();

        assertEquals(new OffsetAndMetadata(3), committed());
    }

    @Test
    void anEventThatIsNotDoneIsReadAgainAndThoseBeforeItAreNot() {
        var reading = reading(offset -> {
            if (offset == 2) {
                throw new InterruptException("stopped");
            }
            now += Duration.ofSeconds(32).toNanos();
        });

        assertThrows(InterruptException.class, reading::readOnce);

        assertEquals(new OffsetAndMetadata(2), committed());
    }

    /** A commit costs the broker more than an event. */
    @Test
    void quickEventsAreCommittedOnceInAWhile() {
        var reading = reading(offset -> now += Duration.ofMillis(300).toNanos());

        reading.readOnce();

        assertNull(committed());
        reading.commit();
        assertEquals(new OffsetAndMetadata(3), committed());
    }

    private OffsetAndMetadata committed() {
        return consumer.committed(Set.of(PARTITION)).get(PARTITION);
    }

    private SingleReading reading(LongConsumer delivered) {
        var delivery = new Delivery(null, null) {
            @Override
            void deliver(ConsumerRecord<String, byte[]> message) {
                delivered.accept(message.offset());
            }
        };
        return new SingleReading(consumer, new Position(consumer, () -> now), delivery);
    }
}
