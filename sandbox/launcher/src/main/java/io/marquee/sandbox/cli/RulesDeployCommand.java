package io.marquee.sandbox.cli;

import io.marquee.sandbox.rules.Rules;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

@Command(
        name = "deploy",
        description = "Puts a changed decision file in force for the next booking.",
        mixinStandardHelpOptions = true)
final class RulesDeployCommand implements Callable<Integer> {

    @ParentCommand
    private RulesCommand parent;

    @Mixin
    private RulesFile file;

    @Option(
            names = "--why",
            required = true,
            paramLabel = "TEXT",
            description = "The reason, for those who read it later.")
    private String why;

    @Option(
            names = "--based-on",
            paramLabel = "N",
            description = "Version that the change was made in (default: what rules get wrote beside the file,"
                    + " else the one in force).")
    private Integer basedOn;

    @Override
    public Integer call() throws Exception {
        var model = file.model().read();
        var rules = parent.rules();
        var decision = file.decision(rules);
        var deployed = rules.deploy(decision, model, file.examples(), why, basedOn(rules, decision));
        var version = deployed.path("version").asInt();
        if (file.model().madeFrom().isPresent()) {
            file.model().madeFrom(version);
        }
        parent.screen().line("Version %d of %s is in force from the next booking on.".formatted(version, decision));
        return 0;
    }

    private int basedOn(Rules rules, String decision) throws IOException, InterruptedException {
        var known = basedOn == null ? file.model().madeFrom().orElse(null) : basedOn;
        return known == null ? rules.get(decision, null).path("currentVersion").asInt() : known;
    }
}
