package io.marquee.system.platform;

import java.net.URI;
import java.util.Map;
import java.util.TreeMap;
import org.redisson.Redisson;
import org.redisson.api.RedissonClient;
import org.redisson.api.options.KeysScanOptions;
import org.redisson.client.codec.StringCodec;
import org.redisson.config.Config;

/** A look into the platform's Redis, and a hand in it. */
public final class Redis implements AutoCloseable {

    private final RedissonClient client;

    private Redis(RedissonClient client) {
        this.client = client;
    }

    public static Redis connect() {
        var url = URI.create(Platform.status().at("/redis/url").asText());
        var config = new Config();
        config.setCodec(StringCodec.INSTANCE);
        config.setPassword(url.getUserInfo().split(":", 2)[1]);
        config.useSingleServer().setAddress("redis://" + url.getHost() + ":" + url.getPort());
        return new Redis(Redisson.create(config));
    }

    /** The locked seats of a show, each with the booking that holds it. */
    public Map<String, String> locks(String showId) {
        var prefix = "seatlock:{" + showId + "}:";
        var locks = new TreeMap<String, String>();
        for (var key : client.getKeys().getKeys(KeysScanOptions.defaults().pattern(prefix + "*"))) {
            var owner = get(key);
            if (owner != null) {
                locks.put(key.substring(prefix.length()), owner);
            }
        }
        return locks;
    }

    /** Loses the locks of a show, as a Redis does that is flushed or restarted without its data. */
    public void loseLocks(String showId) {
        client.getKeys().deleteByPattern("seatlock:{" + showId + "}:*");
    }

    /** Loses all that it has. */
    public void forgetEverything() {
        client.getKeys().flushall();
    }

    public String get(String key) {
        return client.<String>getBucket(key).get();
    }

    public void set(String key, String value) {
        client.getBucket(key).set(value);
    }

    public void delete(String key) {
        client.getBucket(key).delete();
    }

    @Override
    public void close() {
        client.shutdown();
    }
}
