package io.marquee.chassis.ratelimit;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.marquee.chassis.redis.RedisConnection;
import io.marquee.chassis.testing.TestRedis;
import java.net.URI;
import java.time.Duration;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RateLimitTest {

    /** Port 1 is nobody's. */
    private static final URI NOBODY = URI.create("redis://:password@127.0.0.1:1");

    private final String owner = "user:" + UUID.randomUUID();

    @Test
    void aBucketIsSharedByReplicasAndTellsWhenToComeBack() {
        onTwoReplicas((here, there) -> {
            assertTrue(here.take("calls", 3, owner).isEmpty());
            assertTrue(there.take("calls", 3, owner).isEmpty());
            assertTrue(here.take("calls", 3, owner).isEmpty());

            var wait = there.take("calls", 3, owner).orElseThrow();

            assertTrue(wait.toSeconds() >= 1 && wait.toSeconds() <= 21, "a third of a minute, not " + wait);
            assertTrue(here.take("calls", 3, owner).isPresent());
            assertTrue(here.take("calls", 3, "user:" + UUID.randomUUID()).isEmpty(), "another caller");
            assertTrue(here.take("other-calls", 3, owner).isEmpty(), "another limit");
        });
    }

    @Test
    void ofALargeBucketReplicasGiveOutATwentiethEachBeforeTheyTell() {
        onTwoReplicas((here, there) -> {
            var taken = 0;
            while (here.take("calls", 200, owner).isEmpty()
                    & there.take("calls", 200, owner).isEmpty()) {
                taken += 2;
            }
            // Of 200, and of those that come back while it runs.
            assertTrue(taken >= 190 && taken <= 240, "taken: " + taken);
        });
    }

    @Test
    void withoutRedisNobodyIsLimitedAndNobodyWaitsLong() {
        var unreachable = new RedisConnection(NOBODY);
        try {
            var buckets = new TokenBuckets(unreachable);
            var start = System.nanoTime();
            IntStream.range(0, 50)
                    .forEach(i -> assertTrue(buckets.take("calls", 1, owner).isEmpty()));
            var taken = Duration.ofNanos(System.nanoTime() - start);
            // If each of them waited, it would be more than twelve seconds; the first one loads classes, too.
            assertTrue(taken.toSeconds() < 6, taken::toString);
        } finally {
            unreachable.close();
        }
    }

    /** Gives the check the buckets of two replicas that share a Redis. */
    private static void onTwoReplicas(BiConsumer<TokenBuckets, TokenBuckets> check) {
        var redis = URI.create(TestRedis.start().url());
        var one = new RedisConnection(redis);
        var other = new RedisConnection(redis);
        try {
            check.accept(new TokenBuckets(one), new TokenBuckets(other));
        } finally {
            one.close();
            other.close();
        }
    }
}
