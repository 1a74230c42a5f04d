package io.marquee.sandbox.cli;

import io.marquee.sandbox.api.Api;
import io.marquee.sandbox.parts.EdgePart;
import io.marquee.sandbox.parts.Logins;
import io.marquee.sandbox.progress.Screen;
import io.marquee.sandbox.rules.Rules;
import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.ParentCommand;

@Command(
        name = "rules",
        description = "Shows, tries, deploys and rolls back the decision tables of the running platform, as analyst.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            RulesListCommand.class,
            RulesGetCommand.class,
            RulesTryCommand.class,
            RulesDeployCommand.class,
            RulesRollbackCommand.class,
            HelpCommand.class
        })
final class RulesCommand {

    @ParentCommand
    private Marquee marquee;

    Screen screen() {
        return marquee.screen();
    }

    /** Signs in as the analyst of the running platform. */
    Rules rules() throws IOException, InterruptedException {
        var plan = marquee.runningPlan();
        return new Rules(Api.at(plan.http(EdgePart.NAME)).as(Logins.of(plan).get("analyst")));
    }
}
