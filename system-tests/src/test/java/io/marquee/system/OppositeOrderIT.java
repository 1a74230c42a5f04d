package io.marquee.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.marquee.system.endstate.EndState;
import io.marquee.system.endstate.Outcomes;
import io.marquee.system.platform.Answer;
import io.marquee.system.platform.AtOnce;
import io.marquee.system.platform.Bookings;
import io.marquee.system.platform.Crowd;
import io.marquee.system.platform.Databases;
import io.marquee.system.platform.Programme;
import io.marquee.system.platform.Users.Customer;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Two want the same two seats, each asking for the other's first one second. */
class OppositeOrderIT {

    private static final int ROUNDS = Integer.getInteger("races.rounds", 200);
    private static final int AT_A_TIME = 8;

    private final String showId = Programme.newShow(20, 20);
    private final Outcomes outcomes = new Outcomes();

    private record Wish(Customer customer, String... seats) {}

    @Test
    void neitherWaitsForTheOtherAndNoLockIsLeft() {
        var deadlocks = Databases.deadlocks();
        var customers = Crowd.of(2 * ROUNDS);
        var rounds = IntStream.range(0, ROUNDS).boxed().toList();
        AtOnce.forEach(AT_A_TIME, rounds, round -> {
            play(round, customers.get(2 * round), customers.get(2 * round + 1));
            return round;
        });
        assertEquals(List.of(), EndState.differences(outcomes.await(Duration.ofSeconds(90))));
        assertEquals(deadlocks, Databases.deadlocks(), "PostgreSQL had to resolve a deadlock");
        SeatRaceIT.assertNoLock(showId);
    }

    private void play(int round, Customer one, Customer other) {
        var row = (char) ('A' + round / 10);
        var left = row + String.valueOf(1 + 2 * (round % 10));
        var right = row + String.valueOf(2 + 2 * (round % 10));
        var wishes = List.of(new Wish(one, left, right), new Wish(other, right, left));
        var answers =
                AtOnce.forEach(wishes, wish -> Bookings.request(wish.customer().api(), showId, null, wish.seats()));
        var winner = answers.get(0).status() < 300 ? 0 : 1;
        assertTrue(answers.get(winner).status() < 300, () -> "Neither got the seats: " + answers);
        answers.get(1 - winner).expectError(409, "SEAT_LOCK_FAILED");
        cancel(wishes.get(winner), answers.get(winner));
    }

    private void cancel(Wish wish, Answer booked) {
        var bookingId = booked.text("bookingId");
        outcomes.add(wish.customer(), bookingId, showId, wish.seats());
        Bookings.cancel(wish.customer().api(), bookingId).expect(200);
    }
}
