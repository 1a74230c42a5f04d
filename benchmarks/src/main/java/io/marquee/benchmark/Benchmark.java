package io.marquee.benchmark;

import io.marquee.benchmark.load.ClosedLoad;
import io.marquee.benchmark.load.OpenLoad;
import io.marquee.benchmark.platform.Customers;
import io.marquee.benchmark.platform.Platform;
import io.marquee.benchmark.platform.Programme;
import io.marquee.benchmark.report.Report;
import io.marquee.benchmark.scenario.Measurement;
import io.marquee.benchmark.scenario.Scenarios;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * Measures a running platform and writes a report:
 *
 * <pre>java … io.marquee.benchmark.Benchmark STATUS-FILE RESULTS-FOLDER SECONDS</pre>
 *
 * The bare engine is measured before and after the bookings, so that a machine that becomes slower or faster meanwhile
 * shows.
 */
public final class Benchmark {

    private static final int CUSTOMERS = 100;
    private static final int AT_ONCE = 24;
    private static final int AT_ONCE_REFUSED = 32;
    private static final double ARRIVALS_PER_SECOND = 10;
    private static final int SCREENS = 40;
    /** Of the bookings, and again of the rejections. */
    private static final Duration WARM_UP = Duration.ofMinutes(10);

    private final Scenarios scenarios;
    private final Duration time;
    private final Report report = Report.begin();

    private Benchmark(Scenarios scenarios, Duration time) throws Exception {
        this.scenarios = scenarios;
        this.time = time;
    }

    public static void main(String[] arguments) throws Exception {
        if (arguments.length != 3) {
            throw new IllegalArgumentException("Give three words: STATUS-FILE RESULTS-FOLDER SECONDS");
        }
        var time = Duration.ofSeconds(Long.parseLong(arguments[2]));
        var platform = Platform.in(Path.of(arguments[0]));
        say("Registering " + CUSTOMERS + " customers and opening a multiplex");
        var customers = Customers.register(platform.api(), CUSTOMERS);
        var seats = new Programme(platform).open(SCREENS);
        try (var scenarios = new Scenarios(platform, customers, seats)) {
            new Benchmark(scenarios, time).run(platform, Path.of(arguments[1]));
        }
    }

    /** What was measured before something failed is written all the same. */
    private void run(Platform platform, Path results) throws Exception {
        report.conditions().put("Settings of the platform", platform.settings().toString());
        try {
            warmUp();
            measure();
        } finally {
            var name = DateTimeFormatter.ofPattern("yyyy-MM-dd-HHmm").format(LocalDateTime.now(ZoneOffset.UTC));
            say("Written to " + report.write(results, name));
        }
    }

    /** None of this is reported but how long it took. */
    private void warmUp() throws Exception {
        say("Warming up for at most " + WARM_UP.multipliedBy(2).toMinutes() + " minutes");
        var begin = Instant.now();
        scenarios.bareEngine(closed(time), "warm-up");
        var bookings =
                WarmUp.run(WARM_UP, () -> scenarios.confirmed(closed(time)).perSecond());
        var rejections = WarmUp.run(
                WARM_UP,
                () -> scenarios
                        .rejections(new ClosedLoad(AT_ONCE_REFUSED, time))
                        .perSecond());
        report.conditions()
                .put(
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
        add(scenarios.bareEngine(closed(time), "before"));
        calm();
        add(scenarios.pending(closed(time)));
        calm();
        add(scenarios.confirmed(closed(time)));
        calm();
        add(scenarios.bareEngine(closed(time), "after"));
        calm();
        add(scenarios.rejections(new ClosedLoad(AT_ONCE_REFUSED, time)));
        calm();
        var arrivals = scenarios.arrivals(new OpenLoad(ARRIVALS_PER_SECOND, time.multipliedBy(2)));
        add(arrivals.booking());
        add(arrivals.toTicket());
    }

    /** Lets the exporters and importers of the engine catch up with what was measured before. */
    private void calm() throws InterruptedException {
        Calm.await(time);
    }

    private void add(Measurement measurement) {
        report.add(measurement);
        say("%s: %.1f/s, p50 %.0f ms, p99 %.0f ms, failed %d, CPU of others %d of %d ms %s"
                .formatted(
                        measurement.name(),
                        measurement.perSecond(),
                        measurement.latencies().millis(50),
                        measurement.latencies().millis(99),
                        measurement.failures().count(),
                        measurement.cpu().others().toMillis(),
                        measurement.cpu().machine().toMillis(),
                        measurement.failures().first().orElse("")));
    }

    private static ClosedLoad closed(Duration time) {
        return new ClosedLoad(AT_ONCE, time);
    }

    private static void say(String line) {
        System.out.println(line);
    }
}
