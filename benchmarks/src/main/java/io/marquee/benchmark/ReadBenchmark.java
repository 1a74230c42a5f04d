package io.marquee.benchmark;

import io.marquee.benchmark.load.ClosedLoad;
import io.marquee.benchmark.load.OpenLoad;
import io.marquee.benchmark.platform.HelloServer;
import io.marquee.benchmark.platform.Platform;
import io.marquee.benchmark.platform.Programme;
import io.marquee.benchmark.scenario.Measurement;
import io.marquee.benchmark.scenario.Reads;
import java.nio.file.Path;
import java.time.Duration;

/**
 * Measures browsing, searching and the seat map of a running platform beside a server that does nothing:
 *
 * <pre>java … io.marquee.benchmark.ReadBenchmark STATUS-FILE SECONDS PAYARA-MICRO-JAR</pre>
 *
 * The rates are asked at the public address, the most at the service itself and at the server that does nothing, so that
 * the edge is in neither of the two.
 */
public final class ReadBenchmark {

    private static final int AT_ONCE = 16;
    private static final double BROWSERS_PER_SECOND = 500;
    private static final double SEARCHERS_PER_SECOND = 50;
    private static final int SCREENS = 4;

    private final Platform platform;
    private final Duration time;
    private final Reads reads;

    private ReadBenchmark(Platform platform, Duration time) {
        this.platform = platform;
        this.time = time;
        this.reads = new Reads(platform.processes());
    }

    public static void main(String[] arguments) throws Exception {
        if (arguments.length != 3) {
            throw new IllegalArgumentException("Give three words: STATUS-FILE SECONDS PAYARA-MICRO-JAR");
        }
        var platform = Platform.in(Path.of(arguments[0]));
        var time = Duration.ofSeconds(Long.parseLong(arguments[1]));
        try (var hello = HelloServer.start(Path.of(arguments[2]))) {
            new ReadBenchmark(platform, time).run(hello.address());
        }
    }

    private void run(String hello) throws Exception {
        var showId = new Programme(platform).open(SCREENS).next().showId();
        var show = platform.api().get("/shows/" + showId).expect(200);
        var browse = "/cities/" + show.text("cityId") + "/movies/" + show.text("movieId") + "/shows";
        var seats = "/shows/" + showId + "/seats";
        // Two letters of the first word are in the other's place.
        var search =
                "/movies?q=" + show.text("movieTitle").replace("Film", "Fiml").replace(" ", "%20");
        var edge = platform.api().base();
        for (var warm = 0; warm < 2; warm++) {
            reads.most("warm-up", closed(), hello);
            reads.most("warm-up", closed(), platform.address("catalog-service") + "/api/v1" + browse);
            reads.at("warm-up", open(BROWSERS_PER_SECOND), edge + browse);
            reads.at("warm-up", open(SEARCHERS_PER_SECOND), edge + search);
            reads.at("warm-up", open(SEARCHERS_PER_SECOND), edge + seats);
        }
        say(reads.at("Browse", open(BROWSERS_PER_SECOND), edge + browse));
        say(reads.at("Search", open(SEARCHERS_PER_SECOND), edge + search));
        say(reads.at("Seat map", open(SEARCHERS_PER_SECOND), edge + seats));
        var nothing = reads.most("Hello", closed(), hello);
        say(nothing);
        var browsing =
                reads.most("Browse at the service", closed(), platform.address("catalog-service") + "/api/v1" + browse);
        say(browsing);
        System.out.printf("Browse to hello: %.2f%n", browsing.perSecond() / nothing.perSecond());
    }

    private OpenLoad open(double perSecond) {
        return new OpenLoad(perSecond, time);
    }

    private ClosedLoad closed() {
        return new ClosedLoad(AT_ONCE, time);
    }

    private static void say(Measurement measurement) {
        System.out.printf(
                "%s (%s): %.1f/s, p50 %.1f ms, p99 %.1f ms, failed %d %s%n",
                measurement.name(),
                measurement.load(),
                measurement.perSecond(),
                measurement.latencies().millis(50),
                measurement.latencies().millis(99),
                measurement.failures().count(),
                measurement.failures().first().orElse(""));
    }
}
