package io.marquee.benchmark;

import io.marquee.benchmark.load.ClosedLoad;
import io.marquee.benchmark.load.OpenLoad;
import io.marquee.benchmark.platform.Catalog;
import io.marquee.benchmark.platform.HelloServer;
import io.marquee.benchmark.platform.Platform;
import io.marquee.benchmark.platform.Programme;
import io.marquee.benchmark.scenario.Questions;
import io.marquee.benchmark.scenario.Reads;
import java.nio.file.Path;
import java.time.Duration;

/**
 * Measures browsing, searching and the seat map of a running platform beside a server that does nothing, with few shows
 * in the catalog and with many, and writes a report:
 *
 * <pre>java … io.marquee.benchmark.ReadBenchmark STATUS-FILE RESULTS-FOLDER SECONDS PAYARA-MICRO-JAR</pre>
 *
 * The rates are asked at the public address, the most at the service itself and at the server that does nothing, so that
 * the edge is in neither of the two.
 */
public final class ReadBenchmark {

    private static final int AT_ONCE = 32;
    private static final double BROWSERS_PER_SECOND = 500;
    private static final double OTHERS_PER_SECOND = 50;
    private static final Duration WARM_UP = Duration.ofMinutes(4);
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    /** The programme of four screens, 16 shows, is asked for; the rest is only there. */
    private static final int SCREENS = 4;

    private static final int FEW_SHOWS = 100;
    private static final int MANY_SHOWS = 100_000;
    private static final int FEW_FILMS = 25;
    private static final int MANY_FILMS = 3_000;

    private final Platform platform;
    private final Duration time;
    private final Recording recording;
    private final Reads reads;

    private ReadBenchmark(Platform platform, Duration time, Recording recording) {
        this.platform = platform;
        this.time = time;
        this.recording = recording;
        this.reads = new Reads(platform.processes());
    }

    public static void main(String[] arguments) throws Exception {
        if (arguments.length != 4) {
            throw new IllegalArgumentException("Give four words: STATUS-FILE RESULTS-FOLDER SECONDS PAYARA-MICRO-JAR");
        }
        var platform = Platform.in(Path.of(arguments[0]));
        var time = Duration.ofSeconds(Long.parseLong(arguments[2]));
        var recording = Recording.of("reads", platform);
        try (var hello = HelloServer.start(Path.of(arguments[3]))) {
            new ReadBenchmark(platform, time, recording).run(hello.address());
        } finally {
            recording.write(Path.of(arguments[1]));
        }
    }

    private void run(String hello) throws Exception {
        var catalog = new Catalog(platform);
        var show = new Programme(platform).open(SCREENS).next().showId();
        var shows = SCREENS * Programme.SHOWS_PER_SCREEN;
        var few = catalog.grow(FEW_FILMS, FEW_SHOWS - shows);
        var questions = Questions.about(platform.api().get("/shows/" + show).expect(200), few);
        warmUp(hello, questions);
        measure("100 shows", hello, questions);
        Recording.say("Adding " + (MANY_SHOWS - FEW_SHOWS) + " shows");
        var many = catalog.grow(MANY_FILMS, MANY_SHOWS - FEW_SHOWS);
        catalog.awaitShown();
        Calm.await(PATIENCE);
        measure("100,000 shows", hello, questions.with(many));
    }

    private void warmUp(String hello, Questions questions) throws Exception {
        Recording.say("Warming up");
        WarmUp.run(WARM_UP, () -> reads.most("warm-up", closed(), hello).perSecond());
        WarmUp.run(
                WARM_UP,
                () -> reads.most("warm-up", closed(), at("catalog-service", questions.browse()))
                        .perSecond());
        WarmUp.run(
                WARM_UP,
                () -> reads.most("warm-up", closed(), at("booking-service", questions.seatMap()))
                        .perSecond());
        WarmUp.run(
                WARM_UP,
                () -> 1
                        / reads.at("warm-up", open(OTHERS_PER_SECOND), edge(), questions::search)
                                .latencies()
                                .millis(50));
        reads.at("warm-up", open(BROWSERS_PER_SECOND), edge(), questions::browse);
    }

    private void measure(String size, String hello, Questions questions) throws Exception {
        var of = ", " + size;
        calm();
        recording.add(reads.at("Browse" + of, open(BROWSERS_PER_SECOND), edge(), questions::browse));
        calm();
        recording.add(reads.at(
                "Browse, always another question" + of, open(OTHERS_PER_SECOND), edge(), questions::anotherBrowse));
        recording.add(reads.at("Search" + of, open(OTHERS_PER_SECOND), edge(), questions::search));
        recording.add(reads.at("Search in a city" + of, open(OTHERS_PER_SECOND), edge(), questions::searchInCity));
        recording.add(reads.at("Seat map" + of, open(OTHERS_PER_SECOND), edge(), questions::seatMap));
        calm();
        var nothing = reads.most("Hello" + of, closed(), hello);
        recording.add(nothing);
        var browse = reads.most("Browse at the service" + of, closed(), at("catalog-service", questions.browse()));
        recording.add(browse);
        var seatMap = reads.most("Seat map at the service" + of, closed(), at("booking-service", questions.seatMap()));
        recording.add(seatMap);
        recording.note(
                "Throughput beside hello" + of,
                "browse %.2f, seat map %.2f"
                        .formatted(
                                browse.perSecond() / nothing.perSecond(), seatMap.perSecond() / nothing.perSecond()));
    }

    private void calm() throws InterruptedException {
        Calm.await(time);
    }

    private String edge() {
        return platform.api().base();
    }

    private String at(String service, String question) {
        return platform.address(service) + "/api/v1" + question;
    }

    private OpenLoad open(double perSecond) {
        return new OpenLoad(perSecond, time);
    }

    private ClosedLoad closed() {
        return new ClosedLoad(AT_ONCE, time);
    }
}
