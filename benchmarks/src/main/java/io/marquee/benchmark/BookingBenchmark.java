package io.marquee.benchmark;

import io.marquee.benchmark.load.ClosedLoad;
import io.marquee.benchmark.load.OpenLoad;
import io.marquee.benchmark.platform.Customers;
import io.marquee.benchmark.platform.Platform;
import io.marquee.benchmark.platform.Programme;
import io.marquee.benchmark.scenario.Scenarios;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/**
 * Measures how a running platform books and writes a report:
 *
 * <pre>java … io.marquee.benchmark.BookingBenchmark STATUS-FILE RESULTS-FOLDER SECONDS</pre>
 *
 * The bare engine is measured before and after the bookings, so that a machine that becomes slower or faster meanwhile
 * shows.
 */
public final class BookingBenchmark {

    private static final int CUSTOMERS = 100;
    private static final int AT_ONCE = 24;
    private static final int AT_ONCE_REFUSED = 32;
    private static final double ARRIVALS_PER_SECOND = 10;
    private static final int SCREENS = 40;
    /** Of the bookings, and again of the rejections. */
    private static final Duration WARM_UP = Duration.ofMinutes(10);

    private final Scenarios scenarios;
    private final Duration time;
    private final Recording recording;

    private BookingBenchmark(Scenarios scenarios, Duration time, Recording recording) {
        this.scenarios = scenarios;
        this.time = time;
        this.recording = recording;
    }

    public static void main(String[] arguments) throws Exception {
        if (arguments.length != 3) {
            throw new IllegalArgumentException("Give three words: STATUS-FILE RESULTS-FOLDER SECONDS");
        }
        var time = Duration.ofSeconds(Long.parseLong(arguments[2]));
        var platform = Platform.in(Path.of(arguments[0]));
        var recording = Recording.of("bookings", platform);
        Recording.say("Registering " + CUSTOMERS + " customers and opening a multiplex");
        var customers = Customers.register(platform.api(), CUSTOMERS);
        var seats = new Programme(platform).open(SCREENS);
        try (var scenarios = new Scenarios(platform, customers, seats)) {
            new BookingBenchmark(scenarios, time, recording).run(Path.of(arguments[1]));
        }
    }

    /** What was measured before something failed is written all the same. */
    private void run(Path results) throws Exception {
        try {
            warmUp();
            measure();
        } finally {
            recording.write(results);
        }
    }

    /** None of this is reported but how long it took. */
    private void warmUp() throws Exception {
        Recording.say("Warming up for at most " + WARM_UP.multipliedBy(2).toMinutes() + " minutes");
        var begin = Instant.now();
        scenarios.bareEngine(closed(time), "warm-up");
        var bookings =
                WarmUp.run(WARM_UP, () -> scenarios.confirmed(closed(time)).perSecond());
        var rejections = WarmUp.run(
                WARM_UP,
                () -> scenarios
                        .rejections(new ClosedLoad(AT_ONCE_REFUSED, time))
                        .perSecond());
        recording.note(
                "Warm-up",
                "%d s, until two rounds of %d s gained less than 5 %% (at best %.1f bookings and %.0f rejections a second)"
                        .formatted(
                                Duration.between(begin, Instant.now()).toSeconds(),
                                time.toSeconds(),
                                bookings,
                                rejections));
    }

    /** The open load comes last: on a machine that is too slow for it, it leaves work behind for minutes. */
    private void measure() throws Exception {
        calm();
        recording.add(scenarios.bareEngine(closed(time), "before"));
        calm();
        recording.add(scenarios.pending(closed(time)));
        calm();
        recording.add(scenarios.confirmed(closed(time)));
        calm();
        recording.add(scenarios.bareEngine(closed(time), "after"));
        calm();
        recording.add(scenarios.rejections(new ClosedLoad(AT_ONCE_REFUSED, time)));
        calm();
        var arrivals = scenarios.arrivals(new OpenLoad(ARRIVALS_PER_SECOND, time.multipliedBy(2)));
        recording.add(arrivals.booking());
        recording.add(arrivals.toTicket());
    }

    /** Lets the exporters and importers of the engine catch up with what was measured before. */
    private void calm() throws InterruptedException {
        Calm.await(time);
    }

    private static ClosedLoad closed(Duration time) {
        return new ClosedLoad(AT_ONCE, time);
    }
}
