package io.marquee.sandbox.testing;

import io.marquee.sandbox.audit.PlatformAudit;
import io.marquee.sandbox.home.Home;
import io.marquee.sandbox.parts.Plan;
import io.marquee.sandbox.platform.PartFailure;
import io.marquee.sandbox.platform.Session;
import io.marquee.sandbox.platform.StartOptions;
import io.marquee.sandbox.progress.Screen;
import io.marquee.sandbox.settings.Overrides;
import io.marquee.sandbox.status.StatusReport;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;

/** All tests: those of the modules, then those of the whole platform, for which it is started once. */
public final class TestRun {

    private static final String SYSTEM_TESTS = "system-tests";

    /** The last bookings may still be under way. */
    private static final Duration SETTLE = Duration.ofMinutes(1);

    private final Home home;
    private final Screen screen;

    /** @param home of a platform that is used for tests only; its data is forgotten */
    public TestRun(Home home, Screen screen) {
        this.home = home;
        this.screen = screen;
    }

    /**
     * @param withLong also the tests that are tagged {@code long}
     * @return whether every test passed, and there were some
     */
    public boolean run(boolean withLong) throws IOException, InterruptedException {
        TestCounts.forget(home.project());
        screen.bold("Tests of the modules");
        var modules = new Maven(home).run(Map.of(), "--projects", "!" + SYSTEM_TESTS, "verify");
        screen.bold("Tests of the whole platform");
        var platform = onPlatform(withLong ? "nothing" : "long");
        var counts = TestCounts.of(home.project());
        var succeeded = modules && platform && counts.failed() == 0 && counts.passed() > 0;
        screen.line("");
        if (!modules) {
            screen.line("The build of the modules or their tests failed, see above.");
        }
        if (!platform) {
            screen.line("The platform did not start, its tests failed, or the audit found a difference, see above.");
        }
        screen.line(counts.toString());
        return succeeded;
    }

    private boolean onPlatform(String leftOut) throws IOException, InterruptedException {
        try (var session = Session.begin(home, screen)) {
            var settings = Overrides.in(home.project().resolve(SYSTEM_TESTS).resolve("platform.properties"));
            var plan = session.start(new StartOptions(settings, true, true, true, Set.of()));
            var status = home.run("status.json");
            new StatusReport(plan, session.state()).write(status);
            var passed = new Maven(home)
                    .run(
                            Map.of("MARQUEE_STATUS", status.toString()),
                            "--projects",
                            SYSTEM_TESTS,
                            "-Dleft-out=" + leftOut,
                            "verify");
            return isSound(plan) && passed;
        } catch (PartFailure | IOException e) {
            screen.line(e.getMessage());
            return false;
        }
    }

    /** After all that the tests have done, seats, money and messages must still agree everywhere. */
    private boolean isSound(Plan plan) throws InterruptedException {
        screen.bold("Audit after the tests");
        var report = new PlatformAudit(plan).run(SETTLE);
        report.lines().forEach(screen::line);
        return report.exitCode() == 0;
    }
}
