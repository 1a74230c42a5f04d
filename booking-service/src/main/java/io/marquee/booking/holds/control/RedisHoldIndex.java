package io.marquee.booking.holds.control;

import io.marquee.booking.seats.control.RedisScripts;
import io.marquee.chassis.errors.BusinessException;
import io.marquee.chassis.errors.ErrorCode;
import io.marquee.chassis.errors.TechnicalException;
import io.marquee.chassis.redis.LuaScript;
import io.marquee.chassis.redis.RedisConnection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.redisson.api.RScript.Mode;
import org.redisson.api.RScript.ReturnType;
import org.redisson.client.RedisException;
import org.redisson.client.codec.StringCodec;

/**
 * Where holds are found: {@code hold:holdId} names the show of a hold, and {@code holds:userId} is the sorted set of a
 * user's holds by their ends, which limits how many one may have. Both end by themselves.
 */
@ApplicationScoped
public class RedisHoldIndex {

    private static final String RESERVE = LuaScript.read("holds/reserve.lua");

    private final RedisConnection redis;
    private final RedisScripts scripts;
    private final int maxPerShow;
    private final int maxPerUser;
    private final Duration longest;

    /** For CDI's proxy. */
    protected RedisHoldIndex() {
        this(null, null, 0, 0, null);
    }

    @Inject
    public RedisHoldIndex(
            RedisConnection redis,
            RedisScripts scripts,
            @ConfigProperty(name = "hold.max-per-show") int maxPerShow,
            @ConfigProperty(name = "hold.max-per-user") int maxPerUser,
            @ConfigProperty(name = "hold.max-time") Duration longest) {
        this.redis = redis;
        this.scripts = scripts;
        this.maxPerShow = maxPerShow;
        this.maxPerUser = maxPerUser;
        this.longest = longest;
    }

    /**
     * Notes a hold before it is made, or its new end.
     *
     * @throws BusinessException SEAT_LIMIT_EXCEEDED if the user has as many holds as allowed
     */
    public void note(HoldKey hold, UUID userId, Duration time) {
        Long refused = scripts.run(
                Mode.READ_WRITE,
                RESERVE,
                ReturnType.LONG,
                List.of(user(userId)),
                hold.showId(),
                hold.holdId(),
                time.toMillis(),
                maxPerShow,
                maxPerUser);
        if (refused == 1) {
            throw tooMany("You already hold seats for this show " + maxPerShow + " times.", "holdsOfShow", maxPerShow);
        }
        if (refused == 2) {
            throw tooMany("You already have " + maxPerUser + " holds.", "holds", maxPerUser);
        }
        call(() -> {
            redis.client()
                    .getBucket(pointer(hold.holdId()), StringCodec.INSTANCE)
                    .set(hold.showId().toString(), longest.multipliedBy(2));
            return null;
        });
    }

    /** The hold has ended; it does not count any more. */
    public void forget(HoldKey hold, UUID userId) {
        call(() -> redis.client()
                .getScoredSortedSet(user(userId), StringCodec.INSTANCE)
                .remove(hold.showId() + "/" + hold.holdId()));
    }

    /** The show of a hold, empty if the hold was never made or ended long ago. */
    public Optional<HoldKey> find(UUID holdId) {
        var show = call(() -> (String)
                redis.client().getBucket(pointer(holdId), StringCodec.INSTANCE).get());
        return Optional.ofNullable(show).map(id -> new HoldKey(holdId, UUID.fromString(id)));
    }

    private static BusinessException tooMany(String fact, String limit, int maximum) {
        return new BusinessException(
                ErrorCode.SEAT_LIMIT_EXCEEDED,
                fact + " Book or release one of them first.",
                Map.of("limit", limit, "maximum", maximum));
    }

    private static String pointer(UUID holdId) {
        return "hold:" + holdId;
    }

    private static String user(UUID userId) {
        return "holds:" + userId;
    }

    private interface Call<T> {
        T now();
    }

    private static <T> T call(Call<T> call) {
        try {
            return call.now();
        } catch (RedisException e) {
            throw new TechnicalException("The holds in Redis cannot be reached: " + e.getMessage(), e);
        }
    }
}
