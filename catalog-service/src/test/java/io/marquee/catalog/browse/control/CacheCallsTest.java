package io.marquee.catalog.browse.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.marquee.catalog.search.entity.Programme;
import io.marquee.chassis.errors.PassingException;
import io.marquee.chassis.redis.RedisConnection;
import io.marquee.chassis.testing.TestRedis;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class CacheCallsTest {

    private static final Duration LIFE = Duration.ofMinutes(1);

    private static RedisConnection redis;

    private final CacheCalls calls = new CacheCalls(redis);
    private final Programme programme = new Programme(UUID.randomUUID(), UUID.randomUUID());

    @BeforeAll
    static void connect() {
        redis = new RedisConnection(URI.create(TestRedis.start().url()));
    }

    @AfterAll
    static void close() {
        redis.close();
    }

    @Test
    void anAnswerIsFoundUntilItIsForgotten() {
        calls.store(programme, calls.begin(programme), "today", "two shows", LIFE);
        assertEquals("two shows", calls.read(programme, "today"));
        assertNull(calls.read(programme, "tomorrow"));
        calls.forget(List.of(programme));
        assertNull(calls.read(programme, "today"));
    }

    @Test
    void anAnswerThatWasBegunBeforeAChangeIsNotStoredAfterIt() {
        var begun = calls.begin(programme);
        calls.forget(List.of(programme));
        calls.store(programme, begun, "today", "as it was", LIFE);
        assertNull(calls.read(programme, "today"));
    }

    @Test
    void withoutTheGenerationTheOldAnswerWouldStay() {
        calls.begin(programme);
        calls.forget(List.of(programme));
        calls.store(programme, calls.begin(programme), "today", "as it was", LIFE);
        assertEquals("as it was", calls.read(programme, "today"));
    }

    @Test
    void anAnswerThatWasBegunBeforeRedisLostEverythingIsNotStored() {
        var begun = calls.begin(programme);
        redis.client().getKeys().flushall();
        calls.store(programme, begun, "today", "as it was", LIFE);
        calls.begin(programme);
        calls.store(programme, begun, "today", "as it was", LIFE);
        assertNull(calls.read(programme, "today"));
    }

    @Test
    void forgettingOneProgrammeLeavesTheOthers() {
        var other = new Programme(programme.cityId(), UUID.randomUUID());
        calls.store(other, calls.begin(other), "today", "two shows", LIFE);
        calls.forget(List.of(programme));
        assertEquals("two shows", calls.read(other, "today"));
    }

    @Test
    void questionsThatSomebodyMadeUpDoNotFillRedis() {
        var generation = calls.begin(programme);
        IntStream.range(0, 250).forEach(i -> calls.store(programme, generation, "language " + i, "none", LIFE));
        assertEquals("none", calls.read(programme, "language 0"));
        assertNull(calls.read(programme, "language 249"));
    }

    @Test
    void whoseRedisIsAwayLearnsItSoon() {
        var unreachable = new RedisConnection(URI.create("redis://:password@127.0.0.1:1"));
        try {
            var begin = System.nanoTime();
            assertThrows(PassingException.class, () -> new CacheCalls(unreachable).read(programme, "today"));
            assertEquals(0, Duration.ofNanos(System.nanoTime() - begin).toSeconds());
        } finally {
            unreachable.close();
        }
    }
}
