package io.marquee.sandbox.cli;

import io.marquee.sandbox.testing.BenchmarkRun;
import io.marquee.sandbox.testing.BenchmarkRun.Subject;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

@Command(
        name = "benchmark",
        description = "Measures throughput and latency, on a platform of its own that is started for it.",
        mixinStandardHelpOptions = true)
final class BenchmarkCommand implements Callable<Integer> {

    private static final String FOR_BENCHMARKS = ".marquee-benchmark";

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

    @Parameters(
            paramLabel = "SUBJECT",
            arity = "0..*",
            defaultValue = "bookings reads",
            split = " ",
            description = "What to measure: ${COMPLETION-CANDIDATES} (default: both, each on a fresh platform).")
    private List<Subject> subjects;

    @Override
    public Integer call() throws Exception {
        var own = marquee.homeInsteadOfTheUsual(FOR_BENCHMARKS);
        var failed = 0;
        for (var subject : subjects) {
            if (!new BenchmarkRun(own, marquee.screen()).run(subject, results, seconds)) {
                failed++;
            }
        }
        return failed == 0 ? 0 : 1;
    }
}
