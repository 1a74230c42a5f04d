package io.marquee.sandbox.platform;

import io.marquee.sandbox.home.Folders;
import io.marquee.sandbox.home.Home;
import io.marquee.sandbox.home.Ports;
import io.marquee.sandbox.home.RunState;
import io.marquee.sandbox.home.Secrets;
import io.marquee.sandbox.home.StateFile;
import io.marquee.sandbox.parts.Jdk;
import io.marquee.sandbox.parts.Plan;
import io.marquee.sandbox.progress.Progress;
import io.marquee.sandbox.settings.Overrides;
import java.io.IOException;
import java.nio.file.Files;

/** Brings a platform up, or finds the one that is up. */
public final class Launch {

    private final Home home;
    private final Progress progress;
    private final StateFile state;

    public Launch(Home home, Progress progress) {
        this.home = home;
        this.progress = progress;
        this.state = new StateFile(home);
    }

    /**
     * Starts all parts and makes the accounts. If one can't be started, stops those that were.
     *
     * @throws PartFailure for the part that did not become ready
     */
    public Plan start(StartOptions options) throws IOException, InterruptedException, PartFailure {
        cleanUp();
        if (options.fresh()) {
            Folders.delete(home.dataFolder());
        }
        var platform = Platform.of(plan(options)).only(options.only());
        platform.checkSettings();
        state.write(RunState.starting(
                options.shortLived(),
                options.measured(),
                options.overrides().values(),
                platform.plan().ports().chosen()));
        var start = new PlatformStart(platform, state, progress);
        try {
            start.run();
            if (options.only().isEmpty()) {
                makeAccounts(platform.plan());
            }
            state.change(RunState::withAllReady);
            return platform.plan();
        } catch (PartFailure | IOException | RuntimeException | InterruptedException e) {
            Thread.interrupted();
            new PlatformStop(state, progress).run();
            // An archive of classes that was written before its JVM had loaded them all would be kept for good.
            for (var part : start.notReady()) {
                Files.deleteIfExists(home.classArchive(part));
            }
            throw e;
        }
    }

    /** The plan by which the platform that is written down was started. */
    public static Plan planOf(Home home, RunState run) throws IOException {
        var ports = new Ports(run.ports(), java.util.List.of());
        return new Plan(
                home,
                ports,
                Secrets.in(home),
                new Overrides(run.settings()),
                Jdk.ofThisProcess(),
                run.shortLived(),
                run.measured());
    }

    private Plan plan(StartOptions options) throws IOException {
        var ports = Ports.choose(options.anyPorts() ? Ports.anyFree() : Ports.PREFERRED);
        ports.replaced().forEach(progress::say);
        return new Plan(
                home,
                ports,
                Secrets.in(home),
                options.overrides(),
                Jdk.ofThisProcess(),
                options.shortLived(),
                options.measured());
    }

    private void cleanUp() throws IOException, InterruptedException {
        if (state.read().filter(RunState::isAlive).isPresent()) {
            progress.say("The last run has left processes behind; they are stopped first.");
        }
        new PlatformStop(state, progress).run();
    }

    private void makeAccounts(Plan plan) throws IOException, InterruptedException {
        progress.begins("accounts");
        new Accounts(plan).create();
        progress.done("accounts", "one for each role, see ./marquee status");
    }
}
