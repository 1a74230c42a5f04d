package io.marquee.auth.tokens.control;

import io.marquee.chassis.redis.RedisConnection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.redisson.client.RedisException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Ids of access tokens that ended before their time, kept in Redis until they would have ended anyway. */
@ApplicationScoped
public class RevokedTokens {

    private static final Logger LOG = LoggerFactory.getLogger(RevokedTokens.class);

    private final RedisConnection redis;
    private final Duration lifetime;

    @Inject
    public RevokedTokens(
            RedisConnection redis, @ConfigProperty(name = "auth.access-token-lifetime") Duration lifetime) {
        this.redis = redis;
        this.lifetime = lifetime;
    }

    /** For the proxy. */
    protected RevokedTokens() {
        this(null, null);
    }

    /** Without Redis the token stays good until it ends by itself; its refresh tokens are revoked all the same. */
    public void revoke(String tokenId) {
        try {
            redis.client().getBucket(key(tokenId)).set("1", lifetime);
        } catch (RedisException e) {
            LOG.warn(
                    "Redis does not answer: the access token of a logout stays valid until it ends ({})",
                    e.getMessage());
        }
    }

    /** Whether the token was revoked; false if Redis does not answer. */
    public boolean contains(String tokenId) {
        try {
            return redis.client().getBucket(key(tokenId)).isExists();
        } catch (RedisException e) {
            LOG.warn("Redis does not answer: a token is taken as not revoked ({})", e.getMessage());
            return false;
        }
    }

    private static String key(String tokenId) {
        return "revoked:" + tokenId;
    }
}
