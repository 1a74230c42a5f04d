package io.marquee.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.marquee.system.endstate.BookingEnd;
import io.marquee.system.endstate.EndState;
import io.marquee.system.platform.AtOnce;
import io.marquee.system.platform.Databases;
import io.marquee.system.platform.Redis;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * The negative control of the seat races: the same race without the protection sells a seat more than once, and the end
 * state that the proofs look at shows it.
 */
class NaiveVariantsIT {

    private static final int CUSTOMERS = 10;

    private final CyclicBarrier everybodyHasLooked = new CyclicBarrier(CUSTOMERS);

    /** Look whether the lock is free, then set it: what a lock without a script does. */
    @Test
    void lockThatIsCheckedAndThenSetIsGivenToMany() {
        var lock = "naive-lock:" + UUID.randomUUID();
        try (var redis = Redis.connect()) {
            var winners = winners(customer -> {
                var free = redis.get(lock) == null;
                everybodyHasLooked.await();
                if (free) {
                    redis.set(lock, customer);
                }
                return free;
            });
            redis.delete(lock);
            assertSoldTwice(winners);
        }
    }

    /** Look whether the seat is sold, then insert it: what a table without its primary key does. */
    @Test
    void seatOfATableWithoutItsKeyIsSoldToMany() throws SQLException {
        var table = "naive_sold_seats_" + UUID.randomUUID().toString().substring(0, 8);
        update("create unlogged table " + table + " (seat_id text not null, booking_id text not null)");
        try {
            assertSoldTwice(winners(customer -> insertIfFree(table, customer)));
        } finally {
            update("drop table " + table);
        }
    }

    /** The same table with the key that {@code sold_seats} has: the control of the control. */
    @Test
    void seatOfATableWithItsKeyIsSoldOnce() throws SQLException {
        var table = "keyed_sold_seats_" + UUID.randomUUID().toString().substring(0, 8);
        update("create unlogged table " + table + " (seat_id text primary key, booking_id text not null)");
        try {
            var winners = winners(customer -> insertIfFree(table, customer));
            assertEquals(1, winners.size(), winners::toString);
            assertEquals(List.of(), EndState.differences(winners));
        } finally {
            update("drop table " + table);
        }
    }

    private boolean insertIfFree(String table, String customer) throws Exception {
        try (var connection = Databases.connect("booking-service");
                var statement = connection.createStatement()) {
            var free = !statement
                    .executeQuery("select 1 from " + table + " where seat_id = 'A1'")
                    .next();
            everybodyHasLooked.await();
            return free
                    && statement.executeUpdate("insert into " + table + " values ('A1', '" + customer
                                    + "') on conflict do nothing")
                            == 1;
        }
    }

    private interface Attempt {
        boolean buy(String customer) throws Exception;
    }

    /** Everybody who believes that they have bought the seat. */
    private static List<BookingEnd> winners(Attempt attempt) {
        var customers = IntStream.range(0, CUSTOMERS)
                .mapToObj(number -> "customer " + number)
                .toList();
        return AtOnce.forEach(customers, customer -> won(attempt, customer)).stream()
                .filter(end -> end.status().equals("CONFIRMED"))
                .toList();
    }

    private static BookingEnd won(Attempt attempt, String customer) {
        try {
            var status = attempt.buy(customer) ? "CONFIRMED" : "FAILED";
            return new BookingEnd(customer, status, List.of("show/A1"), 0, 0, 0, 0);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static void assertSoldTwice(List<BookingEnd> winners) {
        var differences = EndState.differences(winners);
        assertEquals(CUSTOMERS - 1, differences.size(), differences::toString);
        assertTrue(differences.get(0).startsWith("Seat show/A1 is sold twice"), differences::toString);
    }

    private static void update(String sql) throws SQLException {
        try (var connection = Databases.connect("booking-service");
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
