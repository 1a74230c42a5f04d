package io.marquee.booking.holds.control;

import static io.marquee.chassis.testing.Rivals.atOnce;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.marquee.booking.holds.control.HoldAttempt.Booked;
import io.marquee.booking.holds.control.HoldAttempt.Gone;
import io.marquee.booking.holds.control.HoldAttempt.Held;
import io.marquee.booking.holds.control.HoldAttempt.Taken;
import io.marquee.booking.holds.entity.Hold;
import io.marquee.booking.seats.control.RedisScripts;
import io.marquee.booking.seats.control.RedisSeatLocks;
import io.marquee.booking.seats.entity.SeatId;
import io.marquee.chassis.errors.BusinessException;
import io.marquee.chassis.errors.ErrorCode;
import io.marquee.chassis.redis.RedisConnection;
import io.marquee.chassis.testing.TestRedis;
import java.net.URI;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Holds in a real Redis, without the rest of the service. */
class RedisHoldsTest {

    private static final Duration TIME = Duration.ofMinutes(5);
    private static final Duration LONGEST = Duration.ofMinutes(15);

    private static RedisConnection redis;
    private static RedisHolds holds;
    private static RedisHoldIndex index;
    private static RedisSeatLocks locks;

    private final UUID user = UUID.randomUUID();
    private final UUID show = UUID.randomUUID();
    private final HoldKey key = newKey();

    @BeforeAll
    static void start() {
        redis = new RedisConnection(URI.create(TestRedis.start().url()));
        var scripts = new RedisScripts(redis);
        holds = new RedisHolds(scripts);
        index = new RedisHoldIndex(redis, scripts, 2, 3, LONGEST);
        locks = new RedisSeatLocks(scripts);
    }

    @AfterAll
    static void stop() {
        redis.close();
    }

    @Test
    void theFirstFreeGroupIsHeldAndTheSameRequestFindsIt() {
        held(holds.take(newKey(), user, List.of(seats("A1")), TIME, LONGEST));

        var hold = held(holds.take(key, user, List.of(seats("A1", "A2"), seats("B1", "B2")), TIME, LONGEST));

        assertEquals(seats("B1", "B2"), hold.seats());
        assertEquals(user, hold.userId());
        assertEquals(Duration.ofMinutes(10), Duration.between(hold.expiresAt(), hold.latestExpiresAt()));
        assertEquals(hold, held(holds.take(key, user, List.of(seats("C1")), TIME, LONGEST)));
        assertEquals(hold, held(holds.find(key)));
        assertEquals(
                new Taken(seats("B1")),
                holds.take(newKey(), user, List.of(seats("B1", "C1"), seats("A1")), TIME, LONGEST));
        assertEquals(3, locks.locked(show, seats("A1", "A2", "B1", "B2", "C1")).size());
    }

    @Test
    void aChangeIsAllOrNothing() {
        held(holds.take(newKey(), user, List.of(seats("B1")), TIME, LONGEST));
        var hold = held(holds.take(key, user, List.of(seats("A1", "A2")), TIME, LONGEST));

        assertEquals(new Taken(seats("B1")), holds.change(key, seats("A3", "B1"), Duration.ZERO));
        assertEquals(hold, held(holds.find(key)));

        var changed = held(holds.change(key, seats("A2", "A3"), Duration.ZERO));
        assertEquals(seats("A2", "A3"), changed.seats());
        assertEquals(hold.expiresAt(), changed.expiresAt());
        assertEquals(seats("A2", "A3", "B1"), locked("A1", "A2", "A3", "B1"));
        assertEquals(
                hold.latestExpiresAt(),
                held(holds.change(key, Collections.emptySortedSet(), Duration.ofHours(1)))
                        .expiresAt());
    }

    @Test
    void ofManyBookingsOneGetsTheLocks() {
        held(holds.take(key, user, List.of(seats("A1", "A2")), TIME, LONGEST));

        var passed = atOnce(8, i -> holds.pass(key, UUID.randomUUID(), TIME));

        assertEquals(1, passed.stream().filter(Held.class::isInstance).count());
        assertEquals(7, passed.stream().filter(Gone.class::isInstance).count());
        assertEquals(new Booked(user), holds.find(key));
    }

    /** The negative control: looking first and taking then makes several owners. */
    @Test
    void lookingFirstAndTakingThenIsNotEnough() {
        held(holds.take(key, user, List.of(seats("A1")), TIME, LONGEST));
        var bucket = redis.client().<String>getBucket("seatlock:{" + show + "}:A1");

        var looked = new CountDownLatch(8);
        var passed = atOnce(8, i -> {
            var isMine = key.holdId().toString().equals(bucket.get());
            looked.countDown();
            awaitZero(looked);
            if (isMine) {
                bucket.set(UUID.randomUUID().toString());
            }
            return isMine;
        });

        assertTrue(passed.stream().filter(mine -> mine).count() > 1, "the damage");
    }

    @Test
    void theSameBookingMayAskAgainAndTheLocksCanGoBack() {
        var booking = UUID.randomUUID();
        var hold = held(holds.take(key, user, List.of(seats("A1")), TIME, LONGEST));
        assertEquals(hold, held(holds.pass(key, booking, TIME)));
        assertEquals(hold, held(holds.pass(key, booking, TIME)));
        holds.release(key);
        assertEquals(seats("A1"), locked("A1"), "the locks are the booking's");

        assertTrue(!holds.takeBack(key, UUID.randomUUID()), "not for another booking");
        assertTrue(holds.takeBack(key, booking));

        assertEquals(hold, held(holds.find(key)));
        assertEquals(0, locks.release(show, seats("A1"), booking), "the booking has no lock any more");
        holds.release(key);
        assertInstanceOf(Gone.class, holds.find(key));
        assertEquals(seats(), locked("A1"));
    }

    @Test
    void aHoldThatHasLostALockBecomesNoBooking() {
        held(holds.take(key, user, List.of(seats("A1", "A2")), TIME, LONGEST));
        redis.client().getBucket("seatlock:{" + show + "}:A1").delete();
        assertInstanceOf(Gone.class, holds.pass(key, UUID.randomUUID(), TIME));
    }

    @Test
    void holdAndLocksEndTogether() {
        held(holds.take(key, user, List.of(seats("A1")), Duration.ofMillis(30), LONGEST));
        await().until(() -> holds.find(key), Gone.class::isInstance);
        assertInstanceOf(Gone.class, holds.pass(key, UUID.randomUUID(), TIME));
        assertEquals(seats(), locked("A1"));
    }

    @Test
    void theLimitsHoldWhenAllComeAtOnce() {
        var noted = atOnce(8, i -> isNoted(newKey()));
        assertEquals(2, noted.stream().filter(yes -> yes).count());
        var elsewhere = new HoldKey(UUID.randomUUID(), UUID.randomUUID());
        assertTrue(isNoted(elsewhere));
        assertTrue(isNoted(elsewhere), "its new end");
        assertTrue(!isNoted(new HoldKey(UUID.randomUUID(), UUID.randomUUID())), "three are enough");
        index.forget(elsewhere, user);
        assertTrue(isNoted(new HoldKey(UUID.randomUUID(), UUID.randomUUID())));
        assertEquals(elsewhere, index.find(elsewhere.holdId()).orElseThrow());
        assertTrue(index.find(UUID.randomUUID()).isEmpty());
    }

    private boolean isNoted(HoldKey hold) {
        try {
            index.note(hold, user, TIME);
            return true;
        } catch (BusinessException e) {
            assertEquals(ErrorCode.SEAT_LIMIT_EXCEEDED, e.code());
            return false;
        }
    }

    @Test
    void whatIsGoneIsTold() {
        assertEquals(
                ErrorCode.HOLD_EXPIRED,
                assertThrows(
                                BusinessException.class,
                                () -> CustomerHolds.heldBy(holds.change(key, seats("A1"), TIME), key))
                        .code());
    }

    private HoldKey newKey() {
        return new HoldKey(UUID.randomUUID(), show);
    }

    private SortedSet<SeatId> locked(String... seats) {
        return new TreeSet<>(locks.locked(show, seats(seats)).keySet());
    }

    private static Hold held(HoldAttempt attempt) {
        return assertInstanceOf(Held.class, attempt).hold();
    }

    private static SortedSet<SeatId> seats(String... ids) {
        var seats = new TreeSet<SeatId>();
        Stream.of(ids).map(SeatId::new).forEach(seats::add);
        return seats;
    }

    private static void awaitZero(CountDownLatch latch) {
        try {
            latch.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
