package io.marquee.sandbox.cli;

import io.marquee.sandbox.home.StateFile;
import io.marquee.sandbox.platform.Launch;
import io.marquee.sandbox.platform.Restart;
import io.marquee.sandbox.progress.Progress;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

@Command(
        name = "restart",
        description = "Stops one part of the running platform and starts it again. Returns when it is ready.",
        mixinStandardHelpOptions = true)
final class RestartCommand implements Callable<Integer> {

    @ParentCommand
    private Marquee marquee;

    @Parameters(paramLabel = "PART", description = "For example booking-service.")
    private String part;

    @Override
    public Integer call() throws Exception {
        var state = new StateFile(marquee.home());
        var run = state.read()
                .orElseThrow(() -> new IllegalStateException("Nothing is running. ./marquee up starts it."));
        try (var progress = new Progress(marquee.screen())) {
            progress.begins(part);
            var restart = new Restart(Launch.planOf(marquee.home(), run), state);
            if (run.isWatched()) {
                restart.byWatch(part);
            } else {
                restart.of(part);
            }
            progress.done(part, "");
        }
        return 0;
    }
}
