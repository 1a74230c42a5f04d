package io.marquee.auth.users.control;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.marquee.chassis.errors.BusinessException;
import io.marquee.chassis.errors.ErrorCode;
import io.marquee.chassis.redis.RedisConnection;
import io.marquee.chassis.testing.TestRedis;
import java.net.URI;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class LoginLimitsTest {

    private static final Duration WINDOW = Duration.ofSeconds(5);

    private static RedisConnection redis;

    private final String address = UUID.randomUUID().toString();

    @BeforeAll
    static void connect() {
        redis = new RedisConnection(URI.create(TestRedis.start().url()));
    }

    @AfterAll
    static void close() {
        redis.close();
    }

    @Test
    void attemptThatFailedCountsUntilTheWindowIsOver() {
        var limits = new LoginLimits(redis, 100, 3, WINDOW);
        begin(limits, 3);
        var refused = assertThrows(BusinessException.class, () -> begin(limits, 1));
        assertEquals(ErrorCode.RATE_LIMITED, refused.code());
        await().atMost(WINDOW.multipliedBy(5)).untilAsserted(() -> assertDoesNotThrow(() -> begin(limits, 1)));
    }

    @Test
    void attemptUnderWayCountsUntilItSucceeds() {
        var limits = new LoginLimits(redis, 1, 100, Duration.ofMinutes(1));
        var attempt = limits.begin("ada@example.org", address);
        assertThrows(BusinessException.class, () -> limits.begin("ada@example.org", address));
        attempt.succeeded();
        limits.begin("ada@example.org", address).succeeded();
    }

    /** Many people behind one address log in all day: none of them may be locked out by the others' success. */
    @Test
    void loginsThatSucceedNeverCount() {
        var limits = new LoginLimits(redis, 100, 3, WINDOW);
        var start = System.nanoTime();
        succeed(limits, 1);
        awaitSince(start, WINDOW.dividedBy(2));
        succeed(limits, 10);
        // The first is forgotten now, the others are not.
        awaitSince(start, WINDOW);
        begin(limits, 3);
    }

    @Test
    void withoutRedisLoginsGoOnSoon() {
        // Port 1 is nobody's.
        var unreachable = new RedisConnection(URI.create("redis://:password@127.0.0.1:1"));
        var start = System.nanoTime();
        var limits = new LoginLimits(unreachable, 1, 1);
        for (var i = 0; i < 3; i++) {
            limits.begin("ada@example.org", "198.51.100.7").succeeded();
        }
        assertTrue(System.nanoTime() - start < Duration.ofSeconds(20).toNanos());
        unreachable.close();
    }

    private void succeed(LoginLimits limits, int logins) {
        for (var login = 0; login < logins; login++) {
            limits.begin(UUID.randomUUID() + "@example.org", address).succeeded();
        }
    }

    private static void awaitSince(long start, Duration time) {
        await().atMost(time.multipliedBy(2)).until(() -> System.nanoTime() - start > time.toNanos());
    }

    /** Failed attempts: nobody says that they succeeded. */
    private void begin(LoginLimits limits, int attempts) {
        for (var attempt = 0; attempt < attempts; attempt++) {
            limits.begin(UUID.randomUUID() + "@example.org", address);
        }
    }
}
