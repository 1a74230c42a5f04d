package io.marquee.sandbox.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

@Command(
        name = "discard",
        description = "Says that nobody has to care for the dead letters of a topic any more.",
        mixinStandardHelpOptions = true)
final class DeadLettersDiscardCommand implements Callable<Integer> {

    @ParentCommand
    private DeadLettersCommand parent;

    @Parameters(index = "0", paramLabel = "TOPIC", description = "such as marquee.bookings")
    private String topic;

    @Override
    public Integer call() throws Exception {
        parent.screen().line("Discarded: " + parent.letters().discard(topic) + ".");
        return 0;
    }
}
