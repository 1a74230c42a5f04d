package io.marquee.sandbox.platform;

import io.marquee.sandbox.home.ProcessMark;
import io.marquee.sandbox.home.RunState;
import io.marquee.sandbox.parts.Plan;
import io.marquee.sandbox.progress.Screen;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** Starts parts again that end although nobody stopped the platform. */
public final class Watch {

    private static final Duration POLL = Duration.ofSeconds(1);
    private static final int ATTEMPTS = 3;

    private final Plan plan;
    private final Session session;
    private final Screen screen;
    private final Map<String, Integer> attempts = new HashMap<>();

    public Watch(Plan plan, Session session, Screen screen) {
        this.plan = plan;
        this.session = session;
        this.screen = screen;
    }

    /** Goes on until the platform is stopped, or a part can't be brought back. */
    public void run() throws IOException, InterruptedException, PartFailure {
        session.stateFile().change(RunState::withWatch);
        while (!session.isStopping()) {
            for (var process : session.state().processes()) {
                if (!process.isAlive() && !session.isStopping()) {
                    bringBack(process);
                }
            }
            Thread.sleep(POLL);
        }
    }

    private void bringBack(ProcessMark process) throws IOException, InterruptedException, PartFailure {
        if (attempts.merge(process.name(), 1, Integer::sum) > ATTEMPTS) {
            throw new PartFailure(
                    process.name(),
                    "has ended " + (ATTEMPTS + 1) + " times",
                    plan.home().log(process.name()));
        }
        screen.line(process.name() + " has ended; it is started again.");
        new Restart(plan, session.stateFile()).of(process.name());
        screen.line(process.name() + " is ready again.");
    }
}
