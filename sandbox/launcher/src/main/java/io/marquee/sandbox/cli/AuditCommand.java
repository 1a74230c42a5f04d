package io.marquee.sandbox.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.marquee.sandbox.audit.PlatformAudit;
import io.marquee.sandbox.home.StateFile;
import io.marquee.sandbox.platform.Launch;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

@Command(
        name = "audit",
        description = "Compares databases, Redis, process engine and payment provider, also while bookings go on,"
                + " and names every difference. Exit code 0: none, 1: some, 2: a part could not be looked into.",
        mixinStandardHelpOptions = true)
final class AuditCommand implements Callable<Integer> {

    private static final int COULD_NOT_LOOK = 2;

    @ParentCommand
    private Marquee marquee;

    @Option(
            names = "--settle",
            paramLabel = "DURATION",
            defaultValue = "PT30S",
            description = "How long something may be under way before it counts (default: ${DEFAULT-VALUE}).")
    private Duration settle;

    @Option(names = "--json", description = "All of it for programs.")
    private boolean json;

    @Override
    public Integer call() throws Exception {
        var run = new StateFile(marquee.home()).read();
        if (run.isEmpty()) {
            System.err.println("Nothing is running. ./marquee up starts it.");
            return COULD_NOT_LOOK;
        }
        var report = new PlatformAudit(Launch.planOf(marquee.home(), run.get())).run(settle);
        if (json) {
            var writer = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
            marquee.screen().line(writer.writeValueAsString(report.forMachines()));
        } else {
            report.lines().forEach(marquee.screen()::line);
        }
        return report.exitCode();
    }
}
