package io.marquee.sandbox.platform;

import io.marquee.sandbox.home.ProcessMark;
import io.marquee.sandbox.home.StateFile;
import io.marquee.sandbox.parts.Part;
import io.marquee.sandbox.parts.Plan;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Starts one part of a running platform again, with the ports and settings that the platform was started with. */
public record Restart(Plan plan, StateFile state) {

    /** Ends the part's process if it is there, starts it and waits until it is ready. */
    public void of(String name) throws IOException, InterruptedException, PartFailure {
        var part = Platform.of(plan).part(name);
        end(process(name));
        new Processes(plan.home(), state).start(part);
    }

    /** Ends the part's process and waits until the {@link Watch} of another launcher has brought it back. */
    public void byWatch(String name) throws IOException, InterruptedException {
        var part = Platform.of(plan).part(name);
        var old = process(name);
        end(old);
        var limit = Instant.now().plus(part.limit());
        while (process(name).equals(old) || !serves(part)) {
            if (Instant.now().isAfter(limit)) {
                throw new IOException(
                        name + " did not come back within " + part.limit().toSeconds() + " s");
            }
            Thread.sleep(Duration.ofMillis(300));
        }
    }

    private Optional<ProcessMark> process(String name) throws IOException {
        return state.read().flatMap(run -> run.process(name));
    }

    private static void end(Optional<ProcessMark> process) throws IOException, InterruptedException {
        if (process.isPresent()) {
            PlatformStop.end(List.of(process.get()));
        }
    }

    private static boolean serves(Part part) throws InterruptedException {
        try {
            return part.isReady();
        } catch (IOException notYet) {
            return false;
        }
    }
}
