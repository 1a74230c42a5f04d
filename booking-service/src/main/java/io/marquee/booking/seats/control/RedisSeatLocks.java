package io.marquee.booking.seats.control;

import io.marquee.booking.seats.entity.SeatId;
import io.marquee.chassis.redis.LuaScript;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.redisson.api.RScript.Mode;
import org.redisson.api.RScript.ReturnType;

/**
 * Seat locks as Redis keys {@code seatlock:{showId}:seatId} whose value is the owner. Each operation is one Lua script;
 * those that change something say so on the topic {@link SeatTopic}.
 */
@ApplicationScoped
public class RedisSeatLocks implements SeatLocks {

    private static final String TAKE = LuaScript.read("seatlocks/take.lua");
    private static final String RELEASE = LuaScript.read("seatlocks/release.lua");
    private static final String LOCKED = LuaScript.read("seatlocks/locked.lua");

    private final RedisScripts redis;

    @Inject
    public RedisSeatLocks(RedisScripts redis) {
        this.redis = redis;
    }

    /** For the container's proxy only. */
    protected RedisSeatLocks() {
        this(null);
    }

    @Override
    public SortedSet<SeatId> take(UUID showId, SortedSet<SeatId> seats, UUID owner, Duration time) {
        List<Long> taken =
                redis.run(Mode.READ_WRITE, TAKE, ReturnType.LIST, keys(showId, seats), owner, time.toMillis(), showId);
        var order = List.copyOf(seats);
        var unavailable = new TreeSet<SeatId>();
        taken.forEach(index -> unavailable.add(order.get(index.intValue() - 1)));
        return unavailable;
    }

    @Override
    public int release(UUID showId, SortedSet<SeatId> seats, UUID owner) {
        Long released = redis.run(Mode.READ_WRITE, RELEASE, ReturnType.LONG, keys(showId, seats), owner, showId);
        return released.intValue();
    }

    @Override
    public Map<SeatId, Duration> locked(UUID showId, Collection<SeatId> seats) {
        List<Long> millis = redis.run(Mode.READ_ONLY, LOCKED, ReturnType.LIST, keys(showId, seats));
        var locked = new HashMap<SeatId, Duration>();
        var left = millis.iterator();
        for (var seat : seats) {
            var time = left.next();
            if (time > 0) {
                locked.put(seat, Duration.ofMillis(time));
            }
        }
        return locked;
    }

    private static List<String> keys(UUID showId, Collection<SeatId> seats) {
        return seats.stream()
                .map(seat -> "seatlock:{" + showId + "}:" + seat.value())
                .toList();
    }
}
