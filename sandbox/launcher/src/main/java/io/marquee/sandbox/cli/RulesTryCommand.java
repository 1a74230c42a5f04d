package io.marquee.sandbox.cli;

import io.marquee.sandbox.rules.TrialText;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

@Command(
        name = "try",
        description = "Shows what a changed decision file would do to the examples and to recent bookings.",
        footer = "Exit code 1: an example does not cost what it says.",
        mixinStandardHelpOptions = true)
final class RulesTryCommand implements Callable<Integer> {

    @ParentCommand
    private RulesCommand parent;

    @Mixin
    private RulesFile file;

    @Override
    public Integer call() throws Exception {
        var model = file.model().read();
        var rules = parent.rules();
        var trial = new TrialText(rules.tryOut(file.decision(rules), model, file.examples()));
        trial.lines().forEach(parent.screen()::line);
        return trial.isDeployable() ? 0 : 1;
    }
}
