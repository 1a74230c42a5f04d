package io.marquee.sandbox.cli;

import io.marquee.sandbox.rules.ModelFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

@Command(name = "get", description = "Copies a decision file out, for Camunda Modeler.")
final class RulesGetCommand implements Callable<Integer> {

    @ParentCommand
    private RulesCommand parent;

    @Parameters(index = "0", paramLabel = "DECISION")
    private String decision;

    @Option(names = "--version", paramLabel = "N", description = "An earlier version (default: the one in force).")
    private Integer version;

    @Option(names = "-o", paramLabel = "FILE", description = "Where to write it (default: the screen).")
    private Path file;

    @Option(names = "--examples", paramLabel = "FILE", description = "Where to write its example bookings, as CSV.")
    private Path examples;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help message and exit.")
    private boolean help;

    @Override
    public Integer call() throws Exception {
        var rules = parent.rules().get(decision, version);
        var number = rules.path("version").asInt();
        if (examples != null) {
            Files.writeString(examples, rules.path("examples").asText());
            parent.screen().line("%s: the examples of version %d".formatted(examples, number));
        }
        if (file == null) {
            if (examples == null) {
                parent.screen().line(rules.path("model").asText());
            }
            return 0;
        }
        var model = new ModelFile(file);
        model.write(rules.path("model").asText(), number);
        parent.screen().line("%s: %s, version %d".formatted(file, decision, number));
        return 0;
    }
}
