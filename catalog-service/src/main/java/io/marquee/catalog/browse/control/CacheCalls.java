package io.marquee.catalog.browse.control;

import io.marquee.catalog.search.entity.Programme;
import io.marquee.chassis.errors.PassingException;
import io.marquee.chassis.redis.LuaScript;
import io.marquee.chassis.redis.RedisConnection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.redisson.api.RFuture;
import org.redisson.api.RScript.Mode;
import org.redisson.api.RScript.ReturnType;
import org.redisson.client.codec.StringCodec;

/**
 * What the cache asks of Redis. The answers about a film in a city are one hash; beside it is their generation, which is
 * another one after each change, so that an answer that was begun before a change is never stored after it.
 *
 * <p>Redis has a quarter of a second: after that the answer is found without it, and after a few such failures it is not
 * asked for a second.
 */
@ApplicationScoped
public class CacheCalls {

    private static final String BEGIN = LuaScript.read("browse/begin.lua");
    private static final String STORE = LuaScript.read("browse/store.lua");
    private static final String FORGET = LuaScript.read("browse/forget.lua");

    private static final long PATIENCE_MILLIS = 250;
    private static final Duration LIFE_OF_A_GENERATION = Duration.ofMinutes(10);
    /** Languages, formats and pages that somebody made up shall not fill Redis. */
    private static final int MOST_ANSWERS = 200;

    private final RedisConnection redis;

    /** For the container's proxy only. */
    protected CacheCalls() {
        this(null);
    }

    @Inject
    public CacheCalls(RedisConnection redis) {
        this.redis = redis;
    }

    /** @return null if there is none */
    @CircuitBreaker(requestVolumeThreshold = 4, failureRatio = 0.5, delay = 1000, failOn = PassingException.class)
    public String read(Programme programme, String question) {
        return await(redis.client()
                .<String, String>getMap(answers(programme), StringCodec.INSTANCE)
                .getAsync(question));
    }

    /** @return the generation under which an answer that is computed from now on is to be stored */
    @CircuitBreaker(requestVolumeThreshold = 4, failureRatio = 0.5, delay = 1000, failOn = PassingException.class)
    public String begin(Programme programme) {
        return await(
                run(BEGIN, ReturnType.VALUE, List.of(generation(programme)), UUID.randomUUID(), LIFE_OF_A_GENERATION));
    }

    /** Stores an answer, unless something has changed since it was begun. */
    @CircuitBreaker(requestVolumeThreshold = 4, failureRatio = 0.5, delay = 1000, failOn = PassingException.class)
    public void store(Programme programme, String generation, String question, String answer, Duration life) {
        var keys = List.<Object>of(generation(programme), answers(programme));
        await(run(STORE, ReturnType.LONG, keys, generation, question, answer, life, MOST_ANSWERS));
    }

    /** Forgets what is stored about these, and what is being computed. Without a breaker: it is to be tried again. */
    public void forget(List<Programme> programmes) {
        programmes.stream().map(this::forget).toList().forEach(CacheCalls::await);
    }

    private RFuture<Object> forget(Programme programme) {
        var keys = List.<Object>of(generation(programme), answers(programme));
        return run(FORGET, ReturnType.LONG, keys, UUID.randomUUID(), LIFE_OF_A_GENERATION);
    }

    private <T> RFuture<T> run(String script, ReturnType type, List<Object> keys, Object... values) {
        var texts = Stream.of(values)
                .map(value -> value instanceof Duration time ? time.toMillis() : value)
                .map(String::valueOf)
                .toArray();
        return redis.client().getScript(StringCodec.INSTANCE).evalAsync(Mode.READ_WRITE, script, type, keys, texts);
    }

    /** The braces keep both keys on one node of a cluster. */
    private static String answers(Programme programme) {
        return "browse:{" + programme.cityId() + ":" + programme.movieId() + "}";
    }

    private static String generation(Programme programme) {
        return answers(programme) + ":generation";
    }

    private static <T> T await(Future<T> answer) {
        try {
            return answer.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new PassingException("The browse cache in Redis cannot be reached: " + e.getCause(), e);
        } catch (TimeoutException e) {
            throw new PassingException("The browse cache in Redis did not answer within " + PATIENCE_MILLIS + " ms", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PassingException("Interrupted while waiting for the browse cache", e);
        }
    }
}
