package io.marquee.system.platform;

import java.nio.file.Path;

/** {@code ./marquee import} on the platform under test. */
public final class Imports {

    private Imports() {}

    /** What the command printed, and its exit code. */
    public record Run(int exitCode, String printed) {}

    /** @param kind movies, theatres or shows */
    public static Run run(String kind, Path file, Path report) {
        var result = Launcher.run("import", kind, file.toString(), "--report", report.toString());
        return new Run(result.exitCode(), result.printed());
    }
}
