package io.marquee.sandbox.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

@Command(
        name = "list",
        description = "Lists the dead letters that nobody has taken care of: when (UTC), which event, why, its data.",
        mixinStandardHelpOptions = true)
final class DeadLettersListCommand implements Callable<Integer> {

    @ParentCommand
    private DeadLettersCommand parent;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "TOPIC",
            description = "such as marquee.bookings; all without")
    private String topic;

    @Override
    public Integer call() throws Exception {
        var letters = parent.letters().open(topic);
        for (var letter : letters) {
            parent.screen().line(letter.topic() + "  " + letter.text());
        }
        parent.screen()
                .line(letters.isEmpty() ? "There are no dead letters." : "Dead letters: " + letters.size() + ".");
        return 0;
    }
}
