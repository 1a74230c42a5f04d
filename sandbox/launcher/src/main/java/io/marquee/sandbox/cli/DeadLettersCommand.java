package io.marquee.sandbox.cli;

import io.marquee.sandbox.home.StateFile;
import io.marquee.sandbox.letters.LetterBox;
import io.marquee.sandbox.parts.KafkaPart;
import io.marquee.sandbox.platform.Launch;
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
        var run = new StateFile(marquee.home())
                .read()
                .orElseThrow(() -> new IllegalStateException("Nothing is running. ./marquee up starts it."));
        return new LetterBox(Launch.planOf(marquee.home(), run).hostAndPort(KafkaPart.NAME));
    }
}
