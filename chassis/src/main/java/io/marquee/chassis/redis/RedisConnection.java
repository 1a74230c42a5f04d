package io.marquee.chassis.redis;

import io.marquee.chassis.settings.SettingDefaults;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import org.eclipse.microprofile.config.ConfigProvider;
import org.redisson.Redisson;
import org.redisson.api.RedissonClient;
import org.redisson.client.codec.StringCodec;
import org.redisson.config.Config;
import org.redisson.config.ConstantDelay;

/**
 * The service's connection to Redis, for services that declare the setting {@code redis.url} and bring Redisson. It is
 * opened at first use, so that a service starts without Redis. The client is not a bean of its own, because Redisson's
 * CDI extension would add a second one. How long it waits is a setting: {@link RedisLimits}.
 */
@ApplicationScoped
public class RedisConnection {

    private RedissonClient client;

    /** For CDI: {@link #connect()} follows. The address is not injected, because not every service has it. */
    protected RedisConnection() {}

    /**
     * Waits as long as the settings say by default.
     *
     * @param url {@code redis://user:password@host:port}; user and password may be missing
     */
    public RedisConnection(URI url) {
        client = Redisson.create(config(url, RedisLimits.of(new SettingDefaults()::getValue)));
    }

    @PostConstruct
    void connect() {
        var settings = ConfigProvider.getConfig();
        var limits = RedisLimits.of(key -> settings.getValue(key, String.class));
        client = Redisson.create(config(settings.getValue("redis.url", URI.class), limits));
    }

    public RedissonClient client() {
        return client;
    }

    static Config config(URI url, RedisLimits limits) {
        var config = new Config();
        config.setCodec(StringCodec.INSTANCE);
        config.setLazyInitialization(true);
        config.setUseScriptCache(true);
        config.setNettyThreads(4);
        config.setThreads(4);
        config.useSingleServer()
                .setAddress(url.getScheme() + "://" + url.getHost() + ":" + url.getPort())
                .setConnectTimeout(Math.toIntExact(limits.connect().toMillis()))
                .setTimeout(Math.toIntExact(limits.answer().toMillis()))
                .setRetryAttempts(limits.retries())
                .setRetryDelay(new ConstantDelay(limits.pause()))
                .setConnectionMinimumIdleSize(1)
                .setSubscriptionConnectionMinimumIdleSize(1)
                .setConnectionPoolSize(16);
        credentials(config, url);
        return config;
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
