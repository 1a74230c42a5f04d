package io.marquee.chassis.ratelimit;

import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.distributed.AsyncBucketProxy;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.proxy.AsyncProxyManager;
import io.github.bucket4j.distributed.proxy.optimization.DelayParameters;
import io.github.bucket4j.distributed.proxy.optimization.Optimization;
import io.github.bucket4j.distributed.proxy.optimization.Optimizations;
import io.github.bucket4j.redis.redisson.Bucket4jRedisson;
import io.marquee.chassis.redis.RedisConnection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.config.ConfigProvider;
import org.redisson.Redisson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Token buckets that all replicas share, kept in Redis by Bucket4j. A limit protects the service from haste, it is no
 * promise: a Redis that does not answer at once lets everybody pass, and is not asked for a second. And of a large bucket
 * each replica gives out a twentieth, for half a second at most, before it tells the others: who asks often costs a
 * question to Redis now and then, not with every request.
 */
@ApplicationScoped
public class TokenBuckets {

    private static final Logger LOG = LoggerFactory.getLogger(TokenBuckets.class);
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final long PATIENCE_MILLIS = 250;
    private static final int MOST_KNOWN = 10_000;
    private static final Duration REST = Duration.ofSeconds(1);
    private static final int UNTOLD_PART = 20;
    private static final Duration UNTOLD_TIME = Duration.ofMillis(500);

    private final AsyncProxyManager<String> buckets;
    private final Map<String, AsyncBucketProxy> known = new ConcurrentHashMap<>();
    private volatile long restsUntil = System.nanoTime();

    /** For CDI's proxy. */
    protected TokenBuckets() {
        buckets = null;
    }

    @Inject
    public TokenBuckets(RedisConnection redis) {
        var client = (Redisson) redis.client();
        buckets = Bucket4jRedisson.casBasedBuilder(client.getCommandExecutor())
                .expirationAfterWrite(ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(MINUTE))
                .build()
                .asAsync();
    }

    /**
     * Takes one token.
     *
     * @param setting key of the setting with the number of tokens a minute, at least 1
     * @param owner whose bucket it is; no personal data, because it becomes part of a key in Redis
     * @return how long to wait for the next token if there is none, empty if one was taken
     */
    public Optional<Duration> take(String setting, String owner) {
        return take(setting, ConfigProvider.getConfig().getValue(setting, Integer.class), owner);
    }

    Optional<Duration> take(String name, int perMinute, String owner) {
        if (System.nanoTime() - restsUntil < 0) {
            return Optional.empty();
        }
        // The number is in the key, so that a changed setting counts at once.
        var bucket = bucket("rate:" + name + ":" + perMinute + ":" + owner, perMinute);
        try {
            var probe = bucket.tryConsumeAndReturnRemaining(1).get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
            return probe.isConsumed() ? Optional.empty() : Optional.of(wait(probe));
        } catch (ExecutionException | TimeoutException e) {
            restsUntil = System.nanoTime() + REST.toNanos();
            LOG.warn("Redis does not answer: requests are not limited by {} ({})", name, e.toString());
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /** Kept for a while, because requests of one caller that come at the same time then share a question to Redis. */
    private AsyncBucketProxy bucket(String key, int perMinute) {
        if (known.size() > MOST_KNOWN) {
            known.clear();
        }
        return known.computeIfAbsent(
                key,
                missing -> buckets.builder()
                        .withOptimization(optimization(perMinute))
                        .build(missing, () -> configuration(perMinute)));
    }

    private static Optimization optimization(int perMinute) {
        return perMinute < UNTOLD_PART
                ? Optimizations.batching()
                : Optimizations.delaying(new DelayParameters(perMinute / UNTOLD_PART, UNTOLD_TIME));
    }

    private static CompletableFuture<BucketConfiguration> configuration(int perMinute) {
        return CompletableFuture.completedFuture(BucketConfiguration.builder()
                .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, MINUTE))
                .build());
    }

    /** In whole seconds, as the header tells it. */
    private static Duration wait(ConsumptionProbe probe) {
        return Duration.ofSeconds(TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill()) + 1);
    }
}
