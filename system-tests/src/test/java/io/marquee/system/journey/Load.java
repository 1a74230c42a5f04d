package io.marquee.system.journey;

import io.marquee.system.journey.Journey.End;
import io.marquee.system.journey.Journey.Intention;
import io.marquee.system.platform.AtOnce;
import io.marquee.system.platform.Crowd;
import io.marquee.system.platform.Programme;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Fifty bookings of two seats each, which begin one after the other within some seconds. */
public final class Load {

    public static final int BOOKINGS = 50;

    /** Half of them, because a customer may have two unpaid bookings of a show. */
    private static final int CUSTOMERS = BOOKINGS / 2;

    private static final Duration BETWEEN = Duration.ofMillis(150);
    private static final String ROWS = "ABCDEFGHIJ";

    private Load() {}

    /**
     * Begins the bookings; in the middle of them it lets the fault happen and waits until that is over.
     *
     * @return how each booking ended
     */
    public static List<End> with(Runnable fault) {
        var showId = Programme.newShow();
        var customers = Crowd.of(CUSTOMERS);
        try (var threads = Executors.newScheduledThreadPool(BOOKINGS)) {
            var ends = new ArrayList<Future<End>>();
            for (var number = 0; number < BOOKINGS; number++) {
                var customer = customers.get(number % CUSTOMERS).api();
                var journey = new Journey(customer, showId, seats(number), intention(number));
                ends.add(threads.schedule(journey::travel, number * BETWEEN.toMillis(), TimeUnit.MILLISECONDS));
            }
            threads.schedule(fault, BOOKINGS / 2 * BETWEEN.toMillis(), TimeUnit.MILLISECONDS)
                    .get();
            return ends.stream().map(AtOnce::result).toList();
        } catch (java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException("The fault did not go as planned", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Most pay; some cancel, and some have no card that works. */
    private static Intention intention(int number) {
        return switch (number % 10) {
            case 3 -> Intention.CANCEL;
            case 7 -> Intention.TRY_BAD_CARDS;
            default -> Intention.PAY;
        };
    }

    private static List<String> seats(int number) {
        var row = ROWS.charAt(number / 5);
        var first = 2 * (number % 5) + 1;
        return List.of("" + row + first, "" + row + (first + 1));
    }
}
