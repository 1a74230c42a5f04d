package io.marquee.booking.seats.control;

import io.marquee.chassis.errors.PassingException;
import io.marquee.chassis.redis.RedisConnection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.redisson.api.RScript.Mode;
import org.redisson.api.RScript.ReturnType;
import org.redisson.client.RedisException;
import org.redisson.client.codec.StringCodec;

/**
 * Runs Lua scripts in Redis, each without interruption. Keys of one show have the hash tag <code>{showId}</code>, so
 * that in a cluster they are on one node and one script can see them.
 */
@ApplicationScoped
public class RedisScripts {

    private final RedisConnection redis;

    /** For CDI's proxy. */
    protected RedisScripts() {
        this(null);
    }

    @Inject
    public RedisScripts(RedisConnection redis) {
        this.redis = redis;
    }

    /** @throws PassingException if Redis does not answer, or cannot run the script */
    public <T> T run(Mode mode, String script, ReturnType type, List<String> keys, Object... arguments) {
        var texts = new Object[arguments.length];
        for (var i = 0; i < texts.length; i++) {
            texts[i] = arguments[i].toString();
        }
        try {
            return redis.client()
                    .getScript(StringCodec.INSTANCE)
                    .eval(mode, script, type, List.<Object>copyOf(keys), texts);
        } catch (RedisException e) {
            throw new PassingException("The seat locks in Redis cannot be reached: " + e.getMessage(), e);
        }
    }
}
