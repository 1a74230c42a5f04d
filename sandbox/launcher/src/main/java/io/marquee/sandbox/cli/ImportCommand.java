package io.marquee.sandbox.cli;

import io.marquee.sandbox.api.Api;
import io.marquee.sandbox.demo.Import;
import io.marquee.sandbox.home.StateFile;
import io.marquee.sandbox.parts.EdgePart;
import io.marquee.sandbox.parts.Logins;
import io.marquee.sandbox.platform.Launch;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

@Command(
        name = "import",
        description =
                "Imports a file (JSON, JSON lines or CSV) into the running platform and reports what can't be used.",
        mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {

    /** What may be imported. */
    enum Kind {
        movies,
        theatres,
        shows
    }

    @ParentCommand
    private Marquee marquee;

    @Parameters(index = "0", paramLabel = "KIND", description = "${COMPLETION-CANDIDATES}")
    private Kind kind;

    @Parameters(index = "1", paramLabel = "FILE")
    private Path file;

    @Override
    public Integer call() throws Exception {
        if (!Files.isReadable(file)) {
            throw new IllegalArgumentException("The file " + file + " can't be read.");
        }
        var run = new StateFile(marquee.home())
                .read()
                .orElseThrow(() -> new IllegalStateException("Nothing is running. ./marquee up starts it."));
        var plan = Launch.planOf(marquee.home(), run);
        var api = Api.at(plan.http(EdgePart.NAME)).as(Logins.of(plan).get("admin"));
        new Import(api).file(kind.name(), file).lines().forEach(marquee.screen()::line);
        return 0;
    }
}
