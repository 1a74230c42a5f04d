package io.marquee.sandbox.cli;

import io.marquee.sandbox.testing.TestRun;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

@Command(
        name = "test",
        description = "Builds everything with all tests, also those of the whole platform, on a platform of their own.",
        mixinStandardHelpOptions = true)
final class TestCommand implements Callable<Integer> {

    private static final String FOR_TESTS = ".marquee-test";

    @ParentCommand
    private Marquee marquee;

    @Option(
            names = "--long",
            description =
                    "Also the proofs that take half an hour more: a kill of every part under load and of the workers of"
                            + " every job type, and outages of minutes.")
    private boolean withLong;

    @Override
    public Integer call() throws Exception {
        var own = marquee.homeInsteadOfTheUsual(FOR_TESTS);
        return new TestRun(own, marquee.screen()).run(withLong) ? 0 : 1;
    }
}
