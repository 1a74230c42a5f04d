package io.marquee.sandbox.cli;

import io.marquee.sandbox.home.Home;
import io.marquee.sandbox.testing.TestRun;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

@Command(
        name = "test",
        description = "Builds everything with all tests, also those of the whole platform, on a platform of their own.",
        mixinStandardHelpOptions = true)
final class TestCommand implements Callable<Integer> {

    private static final Path USUAL = Path.of(".marquee");
    private static final Path FOR_TESTS = Path.of(".marquee-test");

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
        var home = marquee.home();
        var usual = new Home(Marquee.project(), USUAL);
        // A test forgets data, and never that of the platform that one works with.
        var own = home.equals(usual) ? new Home(Marquee.project(), FOR_TESTS) : home;
        return new TestRun(own, marquee.screen()).run(withLong) ? 0 : 1;
    }
}
