package io.marquee.sandbox.cli;

import io.marquee.sandbox.rules.VersionText;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

@Command(
        name = "list",
        description = "Lists the decision files, or all versions of one: who deployed them, when (UTC) and why.",
        mixinStandardHelpOptions = true)
final class RulesListCommand implements Callable<Integer> {

    @ParentCommand
    private RulesCommand parent;

    @Parameters(index = "0", arity = "0..1", paramLabel = "DECISION")
    private String decision;

    @Override
    public Integer call() throws Exception {
        var rules = parent.rules();
        var lines = decision == null
                ? VersionText.summaries(rules.list())
                : VersionText.versions(rules.get(decision, null));
        lines.forEach(parent.screen()::line);
        return 0;
    }
}
