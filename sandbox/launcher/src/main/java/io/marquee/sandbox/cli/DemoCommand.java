package io.marquee.sandbox.cli;

import io.marquee.sandbox.demo.Demo;
import io.marquee.sandbox.home.RunState;
import io.marquee.sandbox.home.StateFile;
import io.marquee.sandbox.parts.Plan;
import io.marquee.sandbox.platform.Launch;
import io.marquee.sandbox.platform.Session;
import io.marquee.sandbox.platform.StartOptions;
import io.marquee.sandbox.platform.Watch;
import io.marquee.sandbox.settings.Overrides;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

@Command(
        name = "demo",
        description = "Starts the platform, imports a programme, books, pays, and shows each step. Runs until Ctrl-C.",
        mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {

    @ParentCommand
    private Marquee marquee;

    @Option(
            names = "--once",
            description = "End after the booking; exit code 0 if it was confirmed and its e-mail came.")
    private boolean once;

    @Option(names = "--fresh", description = "Forget the data of the last time.")
    private boolean fresh;

    @Option(names = "--set", paramLabel = "KEY=VALUE", description = "A setting of the services. May be repeated.")
    private List<String> settings = List.of();

    @Override
    public Integer call() throws Exception {
        var running = new StateFile(marquee.home()).read().filter(RunState::isComplete);
        return running.isPresent() ? onRunning(running.get()) : onOwn();
    }

    private int onRunning(RunState run) throws Exception {
        marquee.screen().line("The platform is running already and goes on running afterwards.");
        new Demo(Launch.planOf(marquee.home(), run), marquee.screen()).run();
        return 0;
    }

    private int onOwn() throws Exception {
        try (var session = Session.begin(marquee.home(), marquee.screen())) {
            var plan = session.start(new StartOptions(Overrides.parse(settings), fresh, false, true, Set.of()));
            if (once) {
                new Demo(plan, marquee.screen()).run();
                return 0;
            }
            var booked = booked(plan);
            marquee.screen().line("\nThe platform goes on until Ctrl-C.");
            new Watch(plan, session, marquee.screen()).run();
            return booked ? 0 : 1;
        }
    }

    /** A booking that failed is no reason to take away what shows why. */
    private boolean booked(Plan plan) throws InterruptedException {
        try {
            new Demo(plan, marquee.screen()).run();
            return true;
        } catch (IOException e) {
            marquee.screen().bold("The booking failed: " + e.getMessage());
            return false;
        }
    }
}
