package io.marquee.sandbox.status;

import io.marquee.sandbox.home.RunState;
import io.marquee.sandbox.parts.Part;
import java.io.IOException;

/**
 * How one part is.
 *
 * @param pid its process, 0 if it has none
 * @param health UP, DOWN (the process is there but does not serve) or STOPPED
 * @param memoryMegabytes resident memory of the process and its children
 */
public record PartStatus(String name, String address, long pid, String health, long memoryMegabytes, String log) {

    static PartStatus of(Part part, RunState run, String log) throws IOException, InterruptedException {
        var process = run.process(part.name()).filter(mark -> mark.isAlive());
        if (process.isEmpty()) {
            return new PartStatus(part.name(), part.address(), 0, "STOPPED", 0, log);
        }
        var pid = process.get().pid();
        return new PartStatus(
                part.name(), part.address(), pid, serves(part) ? "UP" : "DOWN", Memory.megabytes(pid), log);
    }

    private static boolean serves(Part part) throws InterruptedException {
        try {
            return part.isReady();
        } catch (IOException e) {
            return false;
        }
    }
}
