package io.marquee.booking.holds.control;

import io.marquee.booking.holds.control.HoldAttempt.Booked;
import io.marquee.booking.holds.control.HoldAttempt.Gone;
import io.marquee.booking.holds.control.HoldAttempt.Held;
import io.marquee.booking.holds.control.HoldAttempt.Taken;
import io.marquee.booking.holds.entity.Hold;
import io.marquee.booking.seats.control.RedisScripts;
import io.marquee.booking.seats.entity.SeatId;
import io.marquee.chassis.errors.TechnicalException;
import io.marquee.chassis.redis.LuaScript;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.redisson.api.RScript.Mode;
import org.redisson.api.RScript.ReturnType;

/**
 * Holds in Redis: a hash {@code hold:{showId}:holdId} beside the seat locks, whose owner is the hold. Both end at the
 * same moment by themselves. Each step is one Lua script.
 *
 * <p>All methods throw {@link TechnicalException} while Redis cannot be reached.
 */
@ApplicationScoped
public class RedisHolds {

    private static final String TAKE = LuaScript.read("holds/take.lua");
    private static final String CHANGE = LuaScript.read("holds/change.lua");
    private static final String FIND = LuaScript.read("holds/find.lua");
    private static final String RELEASE = LuaScript.read("holds/release.lua");
    private static final String PASS = LuaScript.read("holds/pass.lua");
    private static final String TAKE_BACK = LuaScript.read("holds/take-back.lua");

    private final RedisScripts redis;

    /** For CDI's proxy. */
    protected RedisHolds() {
        this(null);
    }

    @Inject
    public RedisHolds(RedisScripts redis) {
        this.redis = redis;
    }

    /**
     * Makes the hold with the first of the groups that is free as a whole; one that is there already stays as it is.
     *
     * @param groups at least one
     * @param time how long it lives, {@code longest} with all extensions
     */
    public HoldAttempt take(
            HoldKey hold, UUID userId, List<SortedSet<SeatId>> groups, Duration time, Duration longest) {
        var arguments = new ArrayList<Object>(
                List.of(hold.holdId(), userId, hold.showId(), time.toMillis(), longest.toMillis()));
        groups.forEach(group -> arguments.add(joined(group)));
        return attempt(hold, redis.run(Mode.READ_WRITE, TAKE, ReturnType.LIST, keys(hold), arguments.toArray()));
    }

    /**
     * Changes the hold's seats, all or nothing, and its end.
     *
     * @param seats empty: they stay
     * @param extension from now on, but not beyond the latest end; zero: the end stays
     */
    public HoldAttempt change(HoldKey hold, SortedSet<SeatId> seats, Duration extension) {
        return write(hold, CHANGE, joined(seats), extension.toMillis());
    }

    public HoldAttempt find(HoldKey hold) {
        return attempt(hold, redis.run(Mode.READ_ONLY, FIND, ReturnType.LIST, keys(hold)));
    }

    /** Ends the hold and frees its seats; one that has ended, or has become a booking, stays so. */
    public void release(HoldKey hold) {
        redis.<Long>run(Mode.READ_WRITE, RELEASE, ReturnType.LONG, keys(hold), hold.holdId(), hold.showId());
    }

    /**
     * Passes the locks to a booking; of several bookings one gets them, and it may ask again.
     *
     * @param time how long the locks live now
     */
    public HoldAttempt pass(HoldKey hold, UUID bookingId, Duration time) {
        return write(hold, PASS, bookingId, time.toMillis());
    }

    /** Undoes {@link #pass}. @return false if the hold has no time left, so that its seats are free now */
    public boolean takeBack(HoldKey hold, UUID bookingId) {
        Long alive = redis.run(
                Mode.READ_WRITE, TAKE_BACK, ReturnType.LONG, keys(hold), hold.holdId(), hold.showId(), bookingId);
        return alive == 1;
    }

    private HoldAttempt write(HoldKey hold, String script, Object... more) {
        var arguments = new ArrayList<Object>(List.of(hold.holdId(), hold.showId()));
        arguments.addAll(Arrays.asList(more));
        return attempt(hold, redis.run(Mode.READ_WRITE, script, ReturnType.LIST, keys(hold), arguments.toArray()));
    }

    private static List<String> keys(HoldKey hold) {
        return List.of("hold:{" + hold.showId() + "}:" + hold.holdId());
    }

    private static HoldAttempt attempt(HoldKey hold, List<String> answer) {
        return switch (answer.get(0)) {
            case "HELD" -> new Held(hold(hold, answer));
            case "TAKEN" -> new Taken(seats(answer.subList(1, answer.size())));
            case "BOOKED" -> new Booked(UUID.fromString(answer.get(1)));
            default -> new Gone();
        };
    }

    private static Hold hold(HoldKey hold, List<String> answer) {
        return new Hold(
                hold.holdId(),
                UUID.fromString(answer.get(1)),
                hold.showId(),
                seats(List.of(answer.get(2).split(","))),
                Instant.ofEpochMilli(Long.parseLong(answer.get(3))),
                Instant.ofEpochMilli(Long.parseLong(answer.get(4))));
    }

    private static SortedSet<SeatId> seats(List<String> ids) {
        return ids.stream().map(SeatId::new).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String joined(SortedSet<SeatId> seats) {
        return seats.stream().map(SeatId::value).collect(Collectors.joining(","));
    }
}
