package io.marquee.sandbox.demo;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Waits for something that other processes do. */
final class Wait {

    private static final Duration POLL = Duration.ofMillis(300);

    private Wait() {}

    /** Asked again and again. */
    interface Question<T> {
        Optional<T> ask() throws IOException, InterruptedException;
    }

    /** @throws IOException if there is no answer within the time */
    static <T> T until(String what, Duration limit, Question<T> question) throws IOException, InterruptedException {
        var end = Instant.now().plus(limit);
        while (true) {
            var answer = question.ask();
            if (answer.isPresent()) {
                return answer.get();
            }
            if (Instant.now().isAfter(end)) {
                throw new IOException("Waited " + limit.toSeconds() + " s in vain for " + what + ".");
            }
            Thread.sleep(POLL);
        }
    }
}
