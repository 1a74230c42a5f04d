package io.marquee.sandbox.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.marquee.sandbox.home.StateFile;
import io.marquee.sandbox.platform.Launch;
import io.marquee.sandbox.status.StatusReport;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

@Command(
        name = "status",
        description = "Shows every part with its address and health, and the logins. Exit code 3: nothing is running.",
        mixinStandardHelpOptions = true)
final class StatusCommand implements Callable<Integer> {

    private static final int NOT_RUNNING = 3;

    @ParentCommand
    private Marquee marquee;

    @Option(names = "--json", description = "All of it for machines.")
    private boolean json;

    @Override
    public Integer call() throws Exception {
        var run = new StateFile(marquee.home()).read();
        if (run.isEmpty()) {
            marquee.screen()
                    .line(json ? write(Map.of("state", "stopped")) : "Nothing is running. ./marquee up starts it.");
            return NOT_RUNNING;
        }
        var report = new StatusReport(Launch.planOf(marquee.home(), run.get()), run.get());
        if (json) {
            marquee.screen().line(write(report.forMachines()));
        } else {
            report.table().forEach(marquee.screen()::line);
            report.summary().forEach(marquee.screen()::line);
        }
        return 0;
    }

    private static String write(Object report) throws Exception {
        return new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValueAsString(report);
    }
}
