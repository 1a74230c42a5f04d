package io.marquee.system;

import io.marquee.system.endstate.BookingEnd;
import io.marquee.system.endstate.Outcomes;
import io.marquee.system.platform.Answer;
import io.marquee.system.platform.AtOnce;
import io.marquee.system.platform.Bookings;
import io.marquee.system.platform.Crowd;
import io.marquee.system.platform.Patience;
import io.marquee.system.platform.Programme;
import io.marquee.system.platform.Provider;
import io.marquee.system.platform.Seed;
import io.marquee.system.platform.Users.Customer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;

/** A race that is run many times, each round with a booking of its own and at its own random moments. */
final class Rounds {

    /** Bookings that are being made at a time, for all races together: more would only wait for each other. */
    private static final Semaphore MAKING = new Semaphore(8);

    private static final int SEATS_IN_A_ROW = 20;
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final String showId;
    private final Outcomes outcomes = new Outcomes();
    private final Map<String, Integer> cancelAnswers = new ConcurrentHashMap<>();
    private final List<Future<Void>> running;

    private Rounds(String showId, List<Integer> numbers, Random random, Consumer<Round> play) {
        this.showId = showId;
        var threads = Executors.newVirtualThreadPerTaskExecutor();
        var customers = Crowd.of(numbers.size());
        this.running = numbers.stream()
                .map(number -> start(threads, number, customers.get(number), new Random(random.nextLong()), play))
                .toList();
        threads.shutdown();
    }

    /** Begins the rounds; {@link #ends} waits for them. */
    static Rounds start(String name, int rounds, Consumer<Round> play) {
        var showId = Programme.newShow((rounds + SEATS_IN_A_ROW - 1) / SEATS_IN_A_ROW, SEATS_IN_A_ROW);
        var numbers = IntStream.range(0, rounds).boxed().toList();
        return new Rounds(showId, numbers, Seed.of(name), play);
    }

    String showId() {
        return showId;
    }

    /** How all rounds have ended. */
    List<BookingEnd> ends() {
        running.forEach(AtOnce::result);
        return outcomes.await(PATIENCE);
    }

    List<String> bookkeepingDifferences() {
        return outcomes.bookkeepingDifferences();
    }

    /** What a cancellation was answered, by booking id. */
    Map<String, Integer> cancelAnswers() {
        return cancelAnswers;
    }

    private Future<Void> start(
            ExecutorService threads, int number, Customer customer, Random random, Consumer<Round> play) {
        return threads.submit(() -> {
            play.accept(book(number, customer, random));
            return null;
        });
    }

    private Round book(int number, Customer customer, Random random) throws InterruptedException {
        var seat = (char) ('A' + number / SEATS_IN_A_ROW) + String.valueOf(1 + number % SEATS_IN_A_ROW);
        MAKING.acquire();
        try {
            var bookingId = Bookings.pending(customer.api(), showId, seat);
            outcomes.add(customer, bookingId, showId, seat);
            var payment = Bookings.startPayment(customer.api(), bookingId).expect(201);
            var booking = Patience.ask(() -> customer.api().get("/bookings/" + bookingId))
                    .expect(200);
            return new Round(customer, bookingId, payment, Instant.parse(booking.text("expiresAt")), random);
        } finally {
            MAKING.release();
        }
    }

    /** One round: a booking that can be paid. */
    final class Round {

        private final Customer customer;
        private final String bookingId;
        private final Answer payment;
        private final Instant expiresAt;
        private final Random random;

        private Round(Customer customer, String bookingId, Answer payment, Instant expiresAt, Random random) {
            this.customer = customer;
            this.bookingId = bookingId;
            this.payment = payment;
            this.expiresAt = expiresAt;
            this.random = random;
        }

        Instant expiresAt() {
            return expiresAt;
        }

        /** The time, moved by a random number of milliseconds between the two. */
        Instant near(Instant time, int fromMillis, int toMillis) {
            return time.plusMillis(fromMillis + random.nextInt(toMillis - fromMillis));
        }

        /** The customer's card is charged, if the provider still takes it. */
        void pay() {
            var answer = Provider.confirm(payment, Provider.GOOD_CARD);
            if (answer.status() != 200) {
                answer.expect(400);
            }
        }

        /** The customer cancels, if they still can. */
        void cancel() {
            var answer = Bookings.cancel(customer.api(), bookingId);
            cancelAnswers.put(bookingId, answer.status());
            switch (answer.status()) {
                case 200 -> outcomes.cancelled(bookingId, decided(answer));
                case 410 -> answer.expectError(410, "BOOKING_EXPIRED");
                default -> answer.expectError(409, "INVALID_STATE");
            }
        }

        /** How much goes back for a paid booking is decided by its process; on a slow machine after the answer. */
        private Answer decided(Answer cancelled) {
            var refund = cancelled.body().path("refund");
            return !refund.isObject() || refund.path("amount").isNumber()
                    ? cancelled
                    : Awaitility.await("the refund of booking " + bookingId + " is decided")
                            .atMost(PATIENCE)
                            .until(
                                    () -> Bookings.cancel(customer.api(), bookingId),
                                    again -> again.body().at("/refund/amount").isNumber());
        }

        /** Lets a customer act at that moment. */
        void at(Instant time, Runnable act) {
            try {
                Thread.sleep(Duration.between(Instant.now(), time));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
            act.run();
        }
    }
}
