package io.marquee.sandbox.platform;

import io.marquee.sandbox.home.Home;
import io.marquee.sandbox.home.LauncherLock;
import io.marquee.sandbox.home.RunState;
import io.marquee.sandbox.home.StateFile;
import io.marquee.sandbox.parts.Plan;
import io.marquee.sandbox.progress.Progress;
import io.marquee.sandbox.progress.Screen;
import java.io.IOException;

/**
 * A launcher at work on one platform: it stops what it started when it ends, is interrupted or told to terminate, unless
 * the platform is to go on without it.
 */
public final class Session implements AutoCloseable {

    private final Home home;
    private final Screen screen;
    private final LauncherLock lock;
    private final Thread atExit = new Thread(this::stopOrTell, "stop-platform");
    private boolean stopping;
    private boolean leftRunning;

    private Session(Home home, Screen screen, LauncherLock lock) {
        this.home = home;
        this.screen = screen;
        this.lock = lock;
    }

    /** @throws IllegalStateException if another launcher is at work on it */
    public static Session begin(Home home, Screen screen) throws IOException {
        var session = new Session(home, screen, LauncherLock.take(home));
        Runtime.getRuntime().addShutdownHook(session.atExit);
        return session;
    }

    public Plan start(StartOptions options) throws IOException, InterruptedException, PartFailure {
        try (var progress = new Progress(screen)) {
            var plan = new Launch(home, progress).start(options);
            screen.bold("All parts are ready after %.0f s."
                    .formatted(progress.sinceBegin().toMillis() / 1000.0));
            return plan;
        }
    }

    public RunState state() throws IOException {
        return stateFile().read().orElseThrow(() -> new IOException("Nothing runs in " + home.folder()));
    }

    public StateFile stateFile() {
        return new StateFile(home);
    }

    /** From now on the platform does not end with this session. */
    public synchronized void leaveRunning() {
        leftRunning = true;
    }

    public synchronized boolean isStopping() {
        return stopping;
    }

    /** Stops the platform, unless it was left running, and lets go of it. */
    @Override
    public void close() throws IOException {
        stopOrTell();
        lock.close();
        forgetHook();
    }

    private void stop() throws IOException, InterruptedException {
        synchronized (this) {
            if (leftRunning || stopping) {
                return;
            }
            stopping = true;
        }
        try (var progress = new Progress(screen)) {
            new PlatformStop(stateFile(), progress).run();
        }
    }

    private void stopOrTell() {
        try {
            stop();
        } catch (IOException e) {
            screen.line("Not everything could be stopped: " + e.getMessage() + ". ./marquee down tries again.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void forgetHook() {
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException alreadyShuttingDown) {
            screen.live("");
        }
    }
}
