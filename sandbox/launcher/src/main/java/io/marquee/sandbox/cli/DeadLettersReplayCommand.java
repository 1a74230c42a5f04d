package io.marquee.sandbox.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

@Command(
        name = "replay",
        description =
                "Sends the dead letters of a topic to it once more, in their order. Services that have applied them"
                        + " know them; what still cannot be applied becomes a dead letter again.",
        mixinStandardHelpOptions = true)
final class DeadLettersReplayCommand implements Callable<Integer> {

    @ParentCommand
    private DeadLettersCommand parent;

    @Parameters(index = "0", paramLabel = "TOPIC", description = "such as marquee.bookings")
    private String topic;

    @Override
    public Integer call() throws Exception {
        parent.screen().line("Sent again: " + parent.letters().replay(topic) + ".");
        return 0;
    }
}
