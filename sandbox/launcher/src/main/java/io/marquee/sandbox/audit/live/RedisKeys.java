package io.marquee.sandbox.audit.live;

import io.marquee.sandbox.audit.books.CouldNotLook;
import io.marquee.sandbox.audit.books.SeatLock;
import io.marquee.sandbox.parts.Plan;
import io.marquee.sandbox.parts.RedisPart;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.exceptions.JedisException;
import redis.clients.jedis.params.ScanParams;

/** The locks and holds in Redis, under the keys that booking-service gives them. */
record RedisKeys(Plan plan) {

    private static final Pattern LOCK = Pattern.compile("seatlock:\\{(.+)}:(.+)");
    private static final Pattern HOLD = Pattern.compile("hold:\\{.+}:(.+)");
    private static final int BATCH = 1000;

    /** Reads something of Redis. */
    private interface Question<T> {
        T ask(Jedis redis);
    }

    List<SeatLock> locks() throws CouldNotLook {
        return ask(redis -> keys(redis, "seatlock:*").stream()
                .map(key -> lock(redis, key))
                .filter(Objects::nonNull)
                .toList());
    }

    Set<String> holds() throws CouldNotLook {
        return ask(redis -> keys(redis, "hold:*").stream()
                .map(HOLD::matcher)
                .filter(java.util.regex.Matcher::matches)
                .map(key -> key.group(1))
                .collect(Collectors.toSet()));
    }

    /** Null if the lock has ended since its key was listed. */
    private static SeatLock lock(Jedis redis, String key) {
        var parts = LOCK.matcher(key);
        var owner = redis.get(key);
        return owner == null || !parts.matches()
                ? null
                : new SeatLock(parts.group(1), parts.group(2), owner, redis.ttl(key));
    }

    private static Set<String> keys(Jedis redis, String pattern) {
        var keys = new HashSet<String>();
        var cursor = ScanParams.SCAN_POINTER_START;
        do {
            var page = redis.scan(cursor, new ScanParams().match(pattern).count(BATCH));
            keys.addAll(page.getResult());
            cursor = page.getCursor();
        } while (!cursor.equals(ScanParams.SCAN_POINTER_START));
        return keys;
    }

    private <T> T ask(Question<T> question) throws CouldNotLook {
        try (var redis = new Jedis(URI.create(RedisPart.url(plan)))) {
            return question.ask(redis);
        } catch (JedisException e) {
            throw new CouldNotLook(RedisPart.NAME, e);
        }
    }
}
