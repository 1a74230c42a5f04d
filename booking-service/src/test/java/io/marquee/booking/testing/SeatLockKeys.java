package io.marquee.booking.testing;

import io.marquee.chassis.testing.TestPlatform;
import java.net.URI;
import java.time.Duration;
import java.util.UUID;
import org.redisson.Redisson;
import org.redisson.api.RScript;
import org.redisson.api.RedissonClient;
import org.redisson.client.codec.StringCodec;
import org.redisson.config.Config;

/** Looks into Redis, and does to it what happens to it. */
public final class SeatLockKeys {

    private static final RedissonClient REDIS = connect();

    private SeatLockKeys() {}

    /** Who holds a seat, null if nobody. */
    public static String owner(UUID showId, String seatId) {
        return (String)
                REDIS.getBucket(key(showId, seatId), StringCodec.INSTANCE).get();
    }

    /** How long the lock of a seat lives. */
    public static Duration remaining(UUID showId, String seatId) {
        return Duration.ofMillis(
                REDIS.getBucket(key(showId, seatId), StringCodec.INSTANCE).remainTimeToLive());
    }

    /** Gives a seat to somebody else. */
    public static void take(UUID showId, String seatId, UUID owner) {
        REDIS.getBucket(key(showId, seatId), StringCodec.INSTANCE).set(owner.toString(), Duration.ofMinutes(5));
    }

    /** Redis forgets everything, as after a restart. */
    public static void flush() {
        REDIS.getKeys().flushdb();
    }

    /** Redis does not answer for a while. */
    public static void pause(Duration time) {
        REDIS.getScript(StringCodec.INSTANCE)
                .eval(
                        RScript.Mode.READ_WRITE,
                        "return redis.call('client', 'pause', ARGV[1])",
                        RScript.ReturnType.VALUE,
                        java.util.List.of(),
                        String.valueOf(time.toMillis()));
    }

    private static String key(UUID showId, String seatId) {
        return "seatlock:{" + showId + "}:" + seatId;
    }

    private static RedissonClient connect() {
        var url = URI.create(TestPlatform.current().redis().orElseThrow().url());
        var config = new Config();
        config.setPassword(url.getUserInfo().substring(1));
        config.useSingleServer().setAddress("redis://" + url.getHost() + ":" + url.getPort());
        return Redisson.create(config);
    }
}
