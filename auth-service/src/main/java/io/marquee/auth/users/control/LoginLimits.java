package io.marquee.auth.users.control;

import io.marquee.auth.users.entity.EmailAddress;
import io.marquee.chassis.errors.BusinessException;
import io.marquee.chassis.errors.ErrorCode;
import io.marquee.chassis.redis.LuaScript;
import io.marquee.chassis.redis.RedisConnection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.redisson.api.RScript;
import org.redisson.client.RedisException;
import org.redisson.client.codec.StringCodec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Limits guessing of passwords: so many failed logins a minute for one account, and so many from one address. An attempt
 * counts from its beginning, so that many at once are limited, too; when it succeeds it is taken out of the count.
 * Counted in Redis for all replicas; without Redis logins go on unlimited.
 */
@ApplicationScoped
public class LoginLimits {

    private static final Logger LOG = LoggerFactory.getLogger(LoginLimits.class);
    private static final String BEGIN = LuaScript.read("logins/begin.lua");
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final RedisConnection redis;
    private final int perAccount;
    private final int perAddress;
    private final Duration window;

    @Inject
    public LoginLimits(
            RedisConnection redis,
            @ConfigProperty(name = "auth.login-attempts-per-account") int perAccount,
            @ConfigProperty(name = "auth.login-attempts-per-address") int perAddress) {
        this(redis, perAccount, perAddress, MINUTE);
    }

    /** With another window than a minute. */
    LoginLimits(RedisConnection redis, int perAccount, int perAddress, Duration window) {
        this.redis = redis;
        this.perAccount = perAccount;
        this.perAddress = perAddress;
        this.window = window;
    }

    /** For the proxy. */
    protected LoginLimits() {
        this(null, 0, 0, null);
    }

    /** A login under way. */
    @FunctionalInterface
    public interface Attempt {

        /** The password was right: the attempt does not count. */
        void succeeded();
    }

    /** @throws BusinessException RATE_LIMITED if the account or the address has no attempt left */
    public Attempt begin(String email, String address) {
        return begin(List.of(new Limit("address:" + address, perAddress), new Limit(account(email), perAccount)));
    }

    /** The same for someone who is logged in. */
    public Attempt begin(String email) {
        return begin(List.of(new Limit(account(email), perAccount)));
    }

    private record Limit(String name, int attempts) {

        String key() {
            return "logins:" + name;
        }
    }

    private Attempt begin(List<Limit> limits) {
        var attempt = UUID.randomUUID().toString();
        var counted = new ArrayList<Limit>();
        try {
            for (var limit : limits) {
                count(attempt, limit);
                counted.add(limit);
            }
        } catch (RedisException e) {
            LOG.warn("Redis does not answer: this login is not limited ({})", e.getMessage());
        }
        return () -> takeOut(attempt, counted);
    }

    private void count(String attempt, Limit limit) {
        boolean isCounted = redis.client()
                .getScript(StringCodec.INSTANCE)
                .eval(
                        RScript.Mode.READ_WRITE,
                        BEGIN,
                        RScript.ReturnType.BOOLEAN,
                        List.of(limit.key()),
                        attempt,
                        Integer.toString(limit.attempts()),
                        Long.toString(window.toMillis()));
        if (!isCounted) {
            throw new BusinessException(ErrorCode.RATE_LIMITED, "Too many failed logins. Please wait a minute.")
                    .retryAfter(window);
        }
    }

    private void takeOut(String attempt, List<Limit> counted) {
        try {
            counted.forEach(limit -> redis.client()
                    .getScoredSortedSet(limit.key(), StringCodec.INSTANCE)
                    .remove(attempt));
        } catch (RedisException e) {
            LOG.warn("Redis does not answer: this login counts as an attempt ({})", e.getMessage());
        }
    }

    /** E-mail addresses are not kept in Redis; an id made from one is enough to count. */
    private static String account(String email) {
        return "account:" + UUID.nameUUIDFromBytes(EmailAddress.key(email).getBytes(StandardCharsets.UTF_8));
    }
}
