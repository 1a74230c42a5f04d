package io.marquee.auth.tokens.control;

import io.marquee.auth.tokens.entity.RefreshSecret;
import io.marquee.auth.users.entity.EmailAddress;
import io.marquee.chassis.errors.BusinessException;
import io.marquee.chassis.errors.ErrorCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.redisson.api.RRateLimiter;
import org.redisson.api.RateType;
import org.redisson.api.RedissonClient;
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

    private final RedissonClient redis;
    private final int perAccount;
    private final int perAddress;

    @Inject
    public LoginLimits(
            RedissonClient redis,
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
        var taken = new ArrayList<RRateLimiter>();
        try {
            take("login:address:" + address, perAddress, taken);
            take("login:account:" + keyOf(email), perAccount, taken);
        } catch (RedisException e) {
            LOG.warn("Redis does not answer: this login is not limited ({})", e.getMessage());
        }
        return () -> giveBack(taken);
    }

    private void take(String name, int permits, List<RRateLimiter> taken) {
        var limiter = redis.getRateLimiter(name);
        limiter.trySetRate(RateType.OVERALL, permits, WINDOW, FORGET_AFTER);
        if (!limiter.tryAcquire()) {
            throw new BusinessException(ErrorCode.RATE_LIMITED, "Too many failed logins. Please wait a minute.")
                    .retryAfter(WINDOW);
        }
        taken.add(limiter);
    }

    private static void giveBack(List<RRateLimiter> taken) {
        try {
            taken.forEach(limiter -> limiter.release(1));
        } catch (RedisException e) {
            LOG.warn("Redis does not answer: this login counts as an attempt ({})", e.getMessage());
        }
    }

    /** Addresses of people are not kept in Redis, their hashes are. */
    private static String keyOf(String email) {
        return new RefreshSecret(EmailAddress.key(email)).hash();
    }
}
