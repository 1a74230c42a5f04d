package io.marquee.sandbox.cli;

import io.marquee.sandbox.letters.LetterBox;
import io.marquee.sandbox.parts.KafkaPart;
import io.marquee.sandbox.progress.Screen;
import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.ParentCommand;

@Command(
        name = "dead-letters",
        description = "Shows events that a service could not apply, and sends them again when the cause is removed.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            DeadLettersListCommand.class,
            DeadLettersReplayCommand.class,
            DeadLettersDiscardCommand.class,
            HelpCommand.class
        })
final class DeadLettersCommand {

    @ParentCommand
    private Marquee marquee;

    Screen screen() {
        return marquee.screen();
    }

    LetterBox letters() throws IOException {
        return new LetterBox(marquee.runningPlan().hostAndPort(KafkaPart.NAME));
    }
}
