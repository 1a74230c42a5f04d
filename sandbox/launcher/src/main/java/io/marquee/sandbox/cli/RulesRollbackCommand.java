package io.marquee.sandbox.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

@Command(
        name = "rollback",
        description = "Puts an earlier version in force again, as a new version.",
        mixinStandardHelpOptions = true)
final class RulesRollbackCommand implements Callable<Integer> {

    @ParentCommand
    private RulesCommand parent;

    @Parameters(index = "0", paramLabel = "DECISION")
    private String decision;

    @Option(names = "--to", required = true, paramLabel = "N", description = "The version to go back to.")
    private int version;

    @Option(
            names = "--why",
            required = true,
            paramLabel = "TEXT",
            description = "The reason, for those who read it later.")
    private String why;

    @Override
    public Integer call() throws Exception {
        var deployed = parent.rules().rollBack(decision, version, why);
        parent.screen()
                .line("Version %d of %s, which is version %d again, is in force from the next booking on."
                        .formatted(deployed.path("version").asInt(), decision, version));
        return 0;
    }
}
