package io.marquee.auth.users.control;

import io.marquee.auth.users.entity.EmailAddress;
import io.marquee.chassis.errors.BusinessException;
import io.marquee.chassis.errors.ErrorCode;
import io.marquee.chassis.redis.RedisConnection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.redisson.api.RRateLimiter;
import org.redisson.api.RateType;
import org.redisson.client.RedisException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Limits guessing of passwords: so many failed logins a minute for one account, and so many from one address. A login
 * that succeeds gives its permits back. Counted in Redis for all replicas; without Redis logins go on unlimited.
 */
@ApplicationScoped
public class LoginLimits {

    private static final Logger LOG = LoggerFactory.getLogger(LoginLimits.class);
    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final Duration FORGET_AFTER = Duration.ofMinutes(5);

    private final RedisConnection redis;
    private final int perAccount;
    private final int perAddress;

    @Inject
    public LoginLimits(
            RedisConnection redis,
            @ConfigProperty(name = "auth.login-attempts-per-account") int perAccount,
            @ConfigProperty(name = "auth.login-attempts-per-address") int perAddress) {
        this.redis = redis;
        this.perAccount = perAccount;
        this.perAddress = perAddress;
    }

    /** For the proxy. */
    protected LoginLimits() {
        this(null, 0, 0);
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

    private record Limit(String name, int permits) {}

    private Attempt begin(List<Limit> limits) {
        var taken = new ArrayList<RRateLimiter>();
        try {
            limits.forEach(limit -> taken.add(take(limit)));
        } catch (RedisException e) {
            LOG.warn("Redis does not answer: this login is not limited ({})", e.getMessage());
        }
        return () -> giveBack(taken);
    }

    private RRateLimiter take(Limit limit) {
        var limiter = redis.client().getRateLimiter("login:" + limit.name());
        limiter.trySetRate(RateType.OVERALL, limit.permits(), WINDOW, FORGET_AFTER);
        if (!limiter.tryAcquire()) {
            throw new BusinessException(ErrorCode.RATE_LIMITED, "Too many failed logins. Please wait a minute.")
                    .retryAfter(WINDOW);
        }
        return limiter;
    }

    private static void giveBack(List<RRateLimiter> taken) {
        try {
            taken.forEach(limiter -> limiter.release(1));
        } catch (RedisException e) {
            LOG.warn("Redis does not answer: this login counts as an attempt ({})", e.getMessage());
        }
    }

    /** E-mail addresses are not kept in Redis; an id made from one is enough to count. */
    private static String account(String email) {
        return "account:" + UUID.nameUUIDFromBytes(EmailAddress.key(email).getBytes(StandardCharsets.UTF_8));
    }
}
