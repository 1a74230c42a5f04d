package io.marquee.sandbox.cli;

import io.marquee.sandbox.home.RunState;
import io.marquee.sandbox.home.StateFile;
import io.marquee.sandbox.platform.Session;
import io.marquee.sandbox.platform.StartOptions;
import io.marquee.sandbox.settings.Overrides;
import io.marquee.sandbox.status.StatusReport;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

@Command(
        name = "up",
        description = "Starts the platform and leaves it running. Data of the last time is kept.",
        mixinStandardHelpOptions = true)
final class UpCommand implements Callable<Integer> {

    @ParentCommand
    private Marquee marquee;

    @Option(names = "--fresh", description = "Forget the data of the last time.")
    private boolean fresh;

    @Option(
            names = "--set",
            paramLabel = "KEY=VALUE",
            description = "A setting of the services, for example booking.hold-time=PT15S. May be repeated.")
    private List<String> settings = List.of();

    @Option(names = "--only", paramLabel = "PART", split = ",", description = "Start only these parts.")
    private Set<String> only = Set.of();

    @Option(names = "--any-ports", description = "Take any free ports instead of the usual ones.")
    private boolean anyPorts;

    @Option(
            names = "--measured",
            description = "Let the JVMs compile as well as they can: for measuring, at the price of a slower start.")
    private boolean measured;

    @Override
    public Integer call() throws Exception {
        var home = marquee.home();
        var running = new StateFile(home).read().filter(RunState::isComplete);
        if (running.isPresent()) {
            marquee.screen()
                    .line("The platform is running already. ./marquee status shows it, ./marquee down stops it.");
            return 0;
        }
        try (var session = Session.begin(home, marquee.screen())) {
            var options = new StartOptions(Overrides.parse(settings), fresh, anyPorts, false, only, measured);
            var plan = session.start(options);
            session.leaveRunning();
            new StatusReport(plan, session.state()).summary().forEach(marquee.screen()::line);
            return 0;
        }
    }
}
