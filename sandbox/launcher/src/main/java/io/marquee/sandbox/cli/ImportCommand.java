package io.marquee.sandbox.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.marquee.sandbox.api.Api;
import io.marquee.sandbox.api.LastingLogin;
import io.marquee.sandbox.imports.FileImport;
import io.marquee.sandbox.imports.ImportTotals;
import io.marquee.sandbox.parts.EdgePart;
import io.marquee.sandbox.parts.Logins;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

@Command(
        name = "import",
        description =
                "Imports a file (JSON, JSON lines or CSV) into the running platform and lists what can't be used.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:every record is in the catalog", "1:some were rejected, or the file broke off"},
        mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {

    private static final ObjectMapper JSON = new ObjectMapper();

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

    @Option(
            names = "--partner",
            paramLabel = "USER_ID",
            description = "The partner whose theatres or shows these are, by user id.")
    private UUID partner;

    @Option(
            names = "--report",
            paramLabel = "FILE",
            description = "Where every rejected record is written as a line of JSON; the screen shows the first 100.")
    private Path report;

    @Override
    public Integer call() throws Exception {
        if (!Files.isReadable(file)) {
            throw new IllegalArgumentException("The file " + file + " can't be read.");
        }
        var plan = marquee.runningPlan();
        var login = new LastingLogin(
                Api.at(plan.http(EdgePart.NAME)), Logins.of(plan).get("admin"));
        var path = "/api/v1/imports/" + kind + (partner == null ? "" : "?partnerId=" + partner);
        var totals = send((type, text) -> login.api().send("POST", path, BodyPublishers.ofString(text), type));
        totals.lines().forEach(marquee.screen()::line);
        return totals.rejected() == 0 ? 0 : 1;
    }

    private ImportTotals send(FileImport.Catalog catalog) throws IOException, InterruptedException {
        var parts = new FileImport(kind.name(), catalog, marquee.screen());
        if (report == null) {
            return parts.send(file, remark -> {});
        }
        try (var lines = new PrintWriter(Files.newBufferedWriter(report))) {
            var totals = parts.send(file, remark -> lines.println(JSON.<JsonNode>valueToTree(remark)));
            if (lines.checkError()) {
                throw new IOException("The report " + report + " could not be written. " + totals.summary());
            }
            return totals;
        }
    }
}
