package io.marquee.sandbox.cli;

import io.marquee.sandbox.home.LauncherLock;
import io.marquee.sandbox.home.RunState;
import io.marquee.sandbox.home.StateFile;
import io.marquee.sandbox.platform.PlatformStop;
import io.marquee.sandbox.progress.Progress;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

@Command(
        name = "down",
        description = "Stops the platform, and whatever a launcher that crashed has left running. Data is kept.",
        mixinStandardHelpOptions = true)
final class DownCommand implements Callable<Integer> {

    private static final Duration LAUNCHER_STOPS_WITHIN = Duration.ofMinutes(3);

    @ParentCommand
    private Marquee marquee;

    @Override
    public Integer call() throws Exception {
        var state = new StateFile(marquee.home());
        var run = state.read();
        if (run.isPresent()) {
            endLauncher(run.get());
        }
        var lock = LauncherLock.take(marquee.home());
        try (var progress = new Progress(marquee.screen())) {
            if (new PlatformStop(state, progress).run() == 0 && run.isEmpty()) {
                marquee.screen().line("Nothing is running.");
            }
        } finally {
            lock.close();
        }
        return 0;
    }

    /** A launcher that is still there, as that of a demo, stops its parts itself. */
    private static void endLauncher(RunState run) throws IOException, InterruptedException {
        var launcher = run.launcher().process();
        launcher.ifPresent(ProcessHandle::destroy);
        try {
            launcher.map(ProcessHandle::onExit)
                    .orElse(CompletableFuture.completedFuture(null))
                    .get(LAUNCHER_STOPS_WITHIN.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            launcher.ifPresent(ProcessHandle::destroyForcibly);
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        }
    }
}
