package io.marquee.booking.seats.control;

import io.marquee.booking.seats.entity.SeatId;
import io.marquee.chassis.errors.PassingException;
import io.marquee.chassis.redis.LuaScript;
import io.marquee.chassis.redis.RedisConnection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.redisson.api.RScript;
import org.redisson.api.RScript.Mode;
import org.redisson.api.RScript.ReturnType;
import org.redisson.client.RedisException;
import org.redisson.client.codec.StringCodec;

/**
 * Seat locks as Redis keys {@code seatlock:{showId}:seatId} whose value is the owner. Each operation is one Lua script,
 * which Redis runs without interruption; the show id is the hash tag, so that in a cluster all locks of a show are on
 * one node and one script can see them.
 */
@ApplicationScoped
public class RedisSeatLocks implements SeatLocks {

    private static final String TAKE = LuaScript.read("seatlocks/take.lua");
    private static final String RELEASE = LuaScript.read("seatlocks/release.lua");
    private static final String LOCKED = LuaScript.read("seatlocks/locked.lua");

    private final RedisConnection redis;

    @Inject
    public RedisSeatLocks(RedisConnection redis) {
        this.redis = redis;
    }

    /** For the container's proxy only. */
    protected RedisSeatLocks() {
        this(null);
    }

    @Override
    public SortedSet<SeatId> take(UUID showId, SortedSet<SeatId> seats, UUID owner, Duration time) {
        List<Long> taken = run(Mode.READ_WRITE, TAKE, ReturnType.LIST, showId, seats, owner, time.toMillis());
        var order = List.copyOf(seats);
        var unavailable = new TreeSet<SeatId>();
        taken.forEach(index -> unavailable.add(order.get(index.intValue() - 1)));
        return unavailable;
    }

    @Override
    public int release(UUID showId, SortedSet<SeatId> seats, UUID owner) {
        Long released = run(Mode.READ_WRITE, RELEASE, ReturnType.LONG, showId, seats, owner);
        return released.intValue();
    }

    @Override
    public Map<SeatId, Duration> locked(UUID showId, SortedSet<SeatId> seats) {
        List<Long> millis = run(Mode.READ_ONLY, LOCKED, ReturnType.LIST, showId, seats);
        SortedMap<SeatId, Duration> locked = new TreeMap<>();
        var left = millis.iterator();
        for (var seat : seats) {
            var time = left.next();
            if (time > 0) {
                locked.put(seat, Duration.ofMillis(time));
            }
        }
        return locked;
    }

    private <T> T run(
            Mode mode, String script, ReturnType type, UUID showId, SortedSet<SeatId> seats, Object... arguments) {
        var keys = new ArrayList<Object>(seats.size());
        seats.forEach(seat -> keys.add(key(showId, seat)));
        var texts = new Object[arguments.length];
        for (var i = 0; i < texts.length; i++) {
            texts[i] = arguments[i].toString();
        }
        try {
            RScript redisScript = redis.client().getScript(StringCodec.INSTANCE);
            return redisScript.eval(mode, script, type, keys, texts);
        } catch (RedisException e) {
            throw new PassingException("The seat locks in Redis cannot be reached: " + e.getMessage(), e);
        }
    }

    private static String key(UUID showId, SeatId seat) {
        return "seatlock:{" + showId + "}:" + seat.value();
    }
}
