package io.marquee.sandbox.cli;

import io.marquee.sandbox.home.Home;
import io.marquee.sandbox.testing.BenchmarkRun;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

@Command(
        name = "benchmark",
        description = "Measures throughput and latency, on a platform of its own that is started for it.",
        mixinStandardHelpOptions = true)
final class BenchmarkCommand implements Callable<Integer> {

    private static final Path USUAL = Path.of(".marquee");
    private static final Path FOR_BENCHMARKS = Path.of(".marquee-benchmark");

    @ParentCommand
    private Marquee marquee;

    @Option(
            names = "--seconds",
            paramLabel = "NUMBER",
            defaultValue = "30",
            description = "How long each measurement lasts (default: ${DEFAULT-VALUE}).")
    private int seconds;

    @Option(
            names = "--results",
            paramLabel = "FOLDER",
            defaultValue = "benchmarks/results",
            description = "Where the report is written (default: ${DEFAULT-VALUE}).")
    private Path results;

    @Override
    public Integer call() throws Exception {
        var home = marquee.home();
        var usual = new Home(Marquee.project(), USUAL);
        // A benchmark forgets data, and never that of the platform that one works with.
        var own = home.equals(usual) ? new Home(Marquee.project(), FOR_BENCHMARKS) : home;
        return new BenchmarkRun(own, marquee.screen()).run(results, seconds) ? 0 : 1;
    }
}
