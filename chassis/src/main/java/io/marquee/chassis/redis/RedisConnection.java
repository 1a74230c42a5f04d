package io.marquee.chassis.redis;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Duration;
import org.eclipse.microprofile.config.ConfigProvider;
import org.redisson.Redisson;
import org.redisson.api.RedissonClient;
import org.redisson.client.codec.StringCodec;
import org.redisson.config.Config;
import org.redisson.config.ConstantDelay;

/**
 * The service's connection to Redis, for services that declare the setting {@code redis.url} and bring Redisson. It is
 * opened at first use, so that a service starts without Redis. The client is not a bean of its own, because Redisson's
 * CDI extension would add a second one.
 */
@ApplicationScoped
public class RedisConnection {

    private static final int CONNECT_MILLIS = 1000;
    private static final int ANSWER_MILLIS = 2000;
    private static final int ATTEMPTS = 3;
    private static final Duration PAUSE = Duration.ofMillis(100);

    private RedissonClient client;

    /** For CDI: {@link #connect()} follows. The setting is not injected, because not every service has it. */
    protected RedisConnection() {}

    /** @param url {@code redis://user:password@host:port}; user and password may be missing */
    public RedisConnection(URI url) {
        client = open(url);
    }

    @PostConstruct
    void connect() {
        client = open(ConfigProvider.getConfig().getValue("redis.url", URI.class));
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
    public void close() {
        client.shutdown();
    }
}
