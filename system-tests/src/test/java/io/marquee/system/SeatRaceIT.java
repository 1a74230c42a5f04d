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
import io.marquee.system.platform.Operate;
import io.marquee.system.platform.Programme;
import io.marquee.system.platform.Provider;
import io.marquee.system.platform.Redis;
import io.marquee.system.platform.Seed;
import io.marquee.system.platform.Users.Customer;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Many customers want the same seats at the same moment. */
class SeatRaceIT {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @Test
    void oneOfAThousandGetsTheOneSeat() {
        var showId = Programme.newShow();
        var customers = Crowd.of(1000);
        var answers = AtOnce.forEach(customers, c -> Bookings.request(c.api(), showId, null, "A1"));

        var sale = winnersPay(showId, customers, answers, c -> "A1");
        assertEquals(1, sale.size(), () -> "Sold: " + sale);
        // Operate shows things in the order in which they happened: with the end of the winner's, it would show others.
        var operate = Operate.login();
        operate.awaitInstance(sale.get("A1"), "COMPLETED");
        assertEquals(1, operate.instancesWith("showId", showId).size(), "A refused customer has a process instance");
    }

    @Test
    void fiveOfFiveHundredGetTheFiveSeats() {
        var random = Seed.of("500 customers for 5 seats");
        var showId = Programme.newShow();
        var customers = Crowd.of(500);
        var wanted = new HashMap<Customer, String>();
        customers.forEach(c -> wanted.put(c, "A" + (1 + random.nextInt(5))));
        var answers = AtOnce.forEach(customers, c -> Bookings.request(c.api(), showId, null, wanted.get(c)));

        assertEquals(5, winnersPay(showId, customers, answers, wanted::get).size());
    }

    /** Two bookings of the same two seats, in opposite order, are both paid at once: Redis had lost the locks. */
    @Test
    void withoutLocksTheDatabaseLetsOnlyOneBuy() {
        var showId = Programme.newShow(4, 10);
        var pairs = IntStream.range(0, 20)
                .mapToObj(pair -> new String[] {seat(2 * pair), seat(2 * pair + 1)})
                .toList();
        var outcomes = new Outcomes();
        var deadlocks = Databases.deadlocks();
        var first = paymentsOf(Crowd.of(40).subList(0, 20), showId, pairs, outcomes);
        try (var redis = Redis.connect()) {
            redis.loseLocks(showId);
        }
        var reversed =
                pairs.stream().map(pair -> new String[] {pair[1], pair[0]}).toList();
        var second = paymentsOf(Crowd.of(40).subList(20, 40), showId, reversed, outcomes);

        var payments = IntStream.range(0, 20)
                .boxed()
                .flatMap(pair -> java.util.stream.Stream.of(first.get(pair), second.get(pair)))
                .toList();
        AtOnce.forEach(
                payments,
                payment -> Provider.confirm(payment, Provider.GOOD_CARD).expect(200));

        var ends = outcomes.await(PATIENCE);
        assertEquals(List.of(), EndState.differences(ends));
        assertEquals(
                20,
                ends.stream().filter(end -> end.status().equals("CONFIRMED")).count());
        assertEquals(
                20, ends.stream().filter(end -> end.status().equals("FAILED")).count());
        assertEquals(40, Databases.soldSeats(showId).size());
        assertEquals(deadlocks, Databases.deadlocks(), "PostgreSQL had to resolve a deadlock");
        assertNoLock(showId);
    }

    @Test
    void overlappingGroupsSellOutAHouseOfThreeHundred() {
        var random = Seed.of("groups until sold out");
        var showId = Programme.newShow(15, 20);
        var soldOut = new SoldOut(showId, Crowd.of(300), random);
        AtOnce.forEach(IntStream.range(0, 24).boxed().toList(), counter -> {
            soldOut.buyUntilSoldOut();
            return counter;
        });

        var ends = soldOut.outcomes().await(PATIENCE);
        assertEquals(List.of(), EndState.differences(ends));
        assertEquals(300, Databases.soldSeats(showId).size());
        assertEquals(
                300,
                ends.stream()
                        .filter(end -> end.status().equals("CONFIRMED"))
                        .mapToInt(end -> end.seats().size())
                        .sum());
        assertTrue(soldOut.refused() > 0, "The groups never met: this was no race");
        assertNoLock(showId);
    }

    /** @return the sold seats with their bookings, as the database has them */
    private static Map<String, String> winnersPay(
            String showId,
            List<Customer> customers,
            List<Answer> answers,
            java.util.function.Function<Customer, String> seat) {
        var outcomes = new Outcomes();
        var winners = 0;
        for (var place = 0; place < customers.size(); place++) {
            var answer = answers.get(place);
            if (answer.status() == 201 || answer.status() == 202) {
                var customer = customers.get(place);
                outcomes.add(customer, answer.text("bookingId"), showId, seat.apply(customer));
                Bookings.awaitStatus(customer.api(), answer.text("bookingId"), "PAYMENT_PENDING");
                Bookings.pay(customer.api(), answer.text("bookingId"));
                winners++;
            } else {
                answer.expectError(409, "SEAT_LOCK_FAILED");
            }
        }
        var ends = outcomes.await(PATIENCE);
        assertEquals(List.of(), EndState.differences(ends));
        assertEquals(
                winners,
                ends.stream().filter(end -> end.status().equals("CONFIRMED")).count());
        assertNoLock(showId);
        return Databases.soldSeats(showId);
    }

    private static List<Answer> paymentsOf(
            List<Customer> customers, String showId, List<String[]> seats, Outcomes outcomes) {
        var places = IntStream.range(0, customers.size()).boxed().toList();
        return AtOnce.forEach(8, places, place -> {
            var api = customers.get(place).api();
            var bookingId = Bookings.pending(api, showId, seats.get(place));
            outcomes.add(customers.get(place), bookingId, showId, seats.get(place));
            return Bookings.startPayment(api, bookingId).expect(201);
        });
    }

    private static String seat(int number) {
        return "ABCD".charAt(number / 10) + String.valueOf(1 + number % 10);
    }

    static void assertNoLock(String showId) {
        try (var redis = Redis.connect()) {
            org.awaitility.Awaitility.await("the locks of show " + showId + " are gone")
                    .atMost(Duration.ofSeconds(10))
                    .until(() -> redis.locks(showId).isEmpty());
        }
    }
}
