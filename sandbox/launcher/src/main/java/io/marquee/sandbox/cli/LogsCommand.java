package io.marquee.sandbox.cli;

import io.marquee.sandbox.home.Ports;
import io.marquee.sandbox.home.RunState;
import io.marquee.sandbox.home.StateFile;
import io.marquee.sandbox.platform.Launch;
import io.marquee.sandbox.platform.Platform;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

@Command(name = "logs", description = "Shows the log of one part.", mixinStandardHelpOptions = true)
final class LogsCommand implements Callable<Integer> {

    private static final int POLL_MILLISECONDS = 300;

    @ParentCommand
    private Marquee marquee;

    @Parameters(paramLabel = "SERVICE", description = "For example booking-service, camunda or kafka.")
    private String part;

    @Option(
            names = {"-n", "--lines"},
            defaultValue = "100",
            description = "How many of its last lines.")
    private int lines;

    @Option(
            names = {"-f", "--follow"},
            description = "Go on until Ctrl-C.")
    private boolean follow;

    @Override
    public Integer call() throws Exception {
        var log = log();
        if (!Files.exists(log)) {
            throw new IllegalArgumentException(part + " has no log yet (" + log + ").");
        }
        var all = Files.readAllLines(log);
        all.subList(Math.max(0, all.size() - lines), all.size()).forEach(marquee.screen()::line);
        if (follow) {
            follow(log, Files.size(log));
        }
        return 0;
    }

    private Path log() throws IOException {
        var run = new StateFile(marquee.home())
                .read()
                .orElseGet(() -> RunState.starting(false, Map.of(), new Ports(Ports.PREFERRED, List.of()).chosen()));
        Platform.of(Launch.planOf(marquee.home(), run)).part(part);
        return marquee.home().log(part);
    }

    private void follow(Path log, long from) throws IOException, InterruptedException {
        long position = from;
        while (true) {
            try (var file = new RandomAccessFile(log.toFile(), "r")) {
                // Shorter than before: the part was started again and its log is a new one.
                position = file.length() < position ? 0 : position;
                file.seek(position);
                var added = new byte[(int) (file.length() - position)];
                file.readFully(added);
                position += added.length;
                System.out.print(new String(added, StandardCharsets.UTF_8));
            }
            Thread.sleep(POLL_MILLISECONDS);
        }
    }
}
