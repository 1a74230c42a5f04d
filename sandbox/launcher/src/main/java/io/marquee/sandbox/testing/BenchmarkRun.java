package io.marquee.sandbox.testing;

import io.marquee.sandbox.home.Home;
import io.marquee.sandbox.parts.Jdk;
import io.marquee.sandbox.parts.PayaraArchive;
import io.marquee.sandbox.platform.PartFailure;
import io.marquee.sandbox.platform.Session;
import io.marquee.sandbox.platform.StartOptions;
import io.marquee.sandbox.progress.Screen;
import io.marquee.sandbox.settings.Overrides;
import io.marquee.sandbox.status.StatusReport;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The benchmark, on a platform that is started for it and stopped afterwards. */
public final class BenchmarkRun {

    private static final String MODULE = "benchmarks";
    private static final String PACKAGE = "io.marquee.benchmark.";

    private final Home home;
    private final Screen screen;

    /** @param home of a platform that is used for measuring only; its data is forgotten */
    public BenchmarkRun(Home home, Screen screen) {
        this.home = home;
        this.screen = screen;
    }

    /** What can be measured. */
    public enum Subject {
        /** Booking and paying, beside the bare engine. */
        bookings("BookingBenchmark"),
        /** Browsing, searching and the seat map, beside a server that does nothing. */
        reads("ReadBenchmark");

        private final String main;

        Subject(String main) {
            this.main = main;
        }
    }

    /**
     * @param results the folder for the report
     * @param seconds of each measurement
     * @return whether it came to its end
     */
    public boolean run(Subject subject, Path results, int seconds)
            throws IOException, InterruptedException, PartFailure {
        try (var session = Session.begin(home, screen)) {
            var settings = Overrides.in(module().resolve("platform.properties"));
            var plan = session.start(new StartOptions(settings, true, true, true, Set.of(), true));
            var status = home.run("status.json");
            new StatusReport(plan, session.state()).write(status);
            var words = new ArrayList<>(List.of(status.toString(), results.toString(), Integer.toString(seconds)));
            if (subject == Subject.reads) {
                words.add(PayaraArchive.of(plan).toString());
            }
            return client(subject, words).start().waitFor() == 0;
        }
    }

    private ProcessBuilder client(Subject subject, List<String> words) throws IOException {
        var libraries = Files.readString(module().resolve("target/classpath")).strip();
        var command = new ArrayList<>(List.of(
                Jdk.ofThisProcess().java(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                module().resolve("target/classes") + File.pathSeparator + libraries,
                PACKAGE + subject.main));
        command.addAll(words);
        return new ProcessBuilder(command).directory(home.project().toFile()).inheritIO();
    }

    private Path module() {
        return home.project().resolve(MODULE);
    }
}
