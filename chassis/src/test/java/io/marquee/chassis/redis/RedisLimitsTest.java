package io.marquee.chassis.redis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.marquee.chassis.settings.SettingDefaults;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RedisLimitsTest {

    @Test
    void withoutConfigurationTheDeclaredDefaultsHold() {
        var limits = RedisLimits.of(new SettingDefaults()::getValue);

        assertEquals(new RedisLimits(Duration.ofSeconds(1), Duration.ofSeconds(2), 3, Duration.ofMillis(100)), limits);
    }

    @Test
    void theClientKeepsToTheSettings() {
        var limits = RedisLimits.of(Map.of(
                "redis.connect-timeout", "PT0.3S",
                "redis.answer-timeout", "PT7S",
                "redis.retries", "0",
                "redis.retry-pause", "PT4S")::get);

        var server = RedisConnection.config(URI.create("redis://127.0.0.1:6379"), limits)
                .useSingleServer();

        assertEquals(300, server.getConnectTimeout());
        assertEquals(7000, server.getTimeout());
        assertEquals(0, server.getRetryAttempts());
        assertEquals(Duration.ofSeconds(4), server.getRetryDelay().calcDelay(1));
    }

    @Test
    void addressNameAndPasswordAreTakenFromTheUrl() {
        var limits = RedisLimits.of(new SettingDefaults()::getValue);

        var config = RedisConnection.config(URI.create("redis://marquee:secret@redis.example:6380"), limits);

        assertEquals("redis://redis.example:6380", config.useSingleServer().getAddress());
        assertEquals("marquee", config.getUsername());
        assertEquals("secret", config.getPassword());
    }
}
