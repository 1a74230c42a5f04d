package io.marquee.auth.users.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.redisson.Redisson;
import org.redisson.api.RedissonClient;
import org.redisson.client.codec.StringCodec;
import org.redisson.config.Config;
import org.redisson.config.ConstantDelay;

/** The Redis client. It connects when it is first used, so that the service starts and serves without Redis, too. */
@ApplicationScoped
public class RedisConnection {

    private static final int CONNECT_MILLIS = 1_000;
    private static final int ANSWER_MILLIS = 2_000;
    private static final int RETRIES = 3;
    private static final Duration RETRY_DELAY = Duration.ofMillis(100);

    @Produces
    @ApplicationScoped
    RedissonClient client(@ConfigProperty(name = "redis.url") String url) {
        var config = new Config();
        config.setCodec(StringCodec.INSTANCE);
        config.setLazyInitialization(true);
        config.useSingleServer()
                .setAddress(url)
                .setConnectionMinimumIdleSize(1)
                .setConnectionPoolSize(16)
                .setSubscriptionConnectionPoolSize(1)
                .setSubscriptionConnectionMinimumIdleSize(1)
                .setConnectTimeout(CONNECT_MILLIS)
                .setTimeout(ANSWER_MILLIS)
                .setRetryAttempts(RETRIES)
                .setRetryDelay(new ConstantDelay(RETRY_DELAY));
        return Redisson.create(config);
    }

    void close(@Disposes RedissonClient client) {
        client.shutdown();
    }
}
