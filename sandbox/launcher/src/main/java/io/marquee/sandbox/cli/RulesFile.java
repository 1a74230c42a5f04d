package io.marquee.sandbox.cli;

import io.marquee.sandbox.rules.ModelFile;
import io.marquee.sandbox.rules.Rules;
import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What an analyst has changed: a model, and perhaps its examples. */
final class RulesFile {

    @Parameters(index = "0", paramLabel = "FILE", description = "The changed decision file (DMN).")
    private Path file;

    @Option(
            names = "--examples",
            paramLabel = "FILE",
            description = "Changed example bookings, CSV (default: those that are deployed).")
    private Path examples;

    @Option(
            names = "--decision",
            paramLabel = "NAME",
            description = "Which decision it is (default: found by the decisions in the file).")
    private String decision;

    ModelFile model() {
        return new ModelFile(file);
    }

    /** @return null if there are none */
    String examples() throws IOException {
        return examples == null ? null : ModelFile.read(examples);
    }

    String decision(Rules rules) throws IOException, InterruptedException {
        return decision == null ? rules.decisionOf(model().read()) : decision;
    }
}
