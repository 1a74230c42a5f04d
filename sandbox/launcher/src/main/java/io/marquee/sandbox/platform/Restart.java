package io.marquee.sandbox.platform;

import io.marquee.sandbox.home.StateFile;
import io.marquee.sandbox.parts.Plan;
import java.io.IOException;
import java.util.List;

/** Starts one part of a running platform again, with the ports and settings that the platform was started with. */
public record Restart(Plan plan, StateFile state) {

    /** Ends the part's process if it is there, starts it and waits until it is ready. */
    public void of(String name) throws IOException, InterruptedException, PartFailure {
        var part = Platform.of(plan).part(name);
        var run = state.read().orElseThrow(() -> new IOException("Nothing is running"));
        var old = run.process(name);
        if (old.isPresent()) {
            PlatformStop.end(List.of(old.get()));
        }
        new Processes(plan.home(), state).start(part);
    }
}
