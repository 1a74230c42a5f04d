package io.marquee.booking.seats.control;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.redisson.Redisson;
import org.redisson.api.RedissonClient;
import org.redisson.client.codec.StringCodec;
import org.redisson.config.Config;
import org.redisson.config.ConstantDelay;

/**
 * The service's connection to Redis. It is opened at first use: the service starts, and sells nothing, without Redis. The
 * client is not a bean of its own, because Redisson's CDI extension would add a second one.
 */
@ApplicationScoped
public class RedisConnection {

    private static final int CONNECT_MILLIS = 1000;
    private static final int ANSWER_MILLIS = 2000;
    private static final int ATTEMPTS = 3;
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final RedissonClient client;

    /** For CDI's proxy. */
    protected RedisConnection() {
        client = null;
    }

    @Inject
    public RedisConnection(@ConfigProperty(name = "redis.url") URI url) {
        client = open(url);
    }

    public RedissonClient client() {
        return client;
    }

    private static RedissonClient open(URI url) {
        var config = new Config();
        config.setCodec(StringCodec.INSTANCE);
        config.setLazyInitialization(true);
        config.setUseScriptCache(true);
        config.setNettyThreads(4);
        config.setThreads(4);
        config.useSingleServer()
                .setAddress(url.getScheme() + "://" + url.getHost() + ":" + url.getPort())
                .setConnectTimeout(CONNECT_MILLIS)
                .setTimeout(ANSWER_MILLIS)
                .setRetryAttempts(ATTEMPTS)
                .setRetryDelay(new ConstantDelay(PAUSE))
                .setConnectionMinimumIdleSize(1)
                .setSubscriptionConnectionMinimumIdleSize(1)
                .setConnectionPoolSize(16);
        credentials(config, url);
        return Redisson.create(config);
    }

    private static void credentials(Config config, URI url) {
        if (url.getUserInfo() == null) {
            return;
        }
        var parts = url.getUserInfo().split(":", 2);
        if (!parts[0].isEmpty()) {
            config.setUsername(parts[0]);
        }
        if (parts.length == 2) {
            config.setPassword(parts[1]);
        }
    }

    @PreDestroy
    void close() {
        client.shutdown();
    }
}
