package io.marquee.sandbox.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.ParentCommand;

@Command(
        name = "processes",
        description = "Deploys changed processes to the running platform.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {ProcessesDeployCommand.class, HelpCommand.class})
final class ProcessesCommand {

    @ParentCommand
    private Marquee marquee;

    Marquee marquee() {
        return marquee;
    }
}
