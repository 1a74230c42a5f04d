package io.marquee.auth.users.control;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.marquee.chassis.redis.RedisConnection;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LoginLimitsTest {

    /** Port 1 is nobody's. */
    private final RedisConnection unreachable = new RedisConnection(URI.create("redis://:password@127.0.0.1:1"));

    @AfterEach
    void close() {
        unreachable.close();
    }

    @Test
    void withoutRedisLoginsGoOnSoon() {
        var start = System.nanoTime();
        var limits = new LoginLimits(unreachable, 1, 1);
        for (var i = 0; i < 3; i++) {
            limits.begin("ada@example.org", "198.51.100.7").succeeded();
        }
        assertTrue(System.nanoTime() - start < Duration.ofSeconds(20).toNanos());
    }
}
