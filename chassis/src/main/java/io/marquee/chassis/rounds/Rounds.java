package io.marquee.chassis.rounds;

import io.marquee.chassis.logging.LogContext;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does something again and again, with a pause before each time, until it is stopped. Runs on a managed thread of its
 * own: a task that the server's scheduler repeats loses the context that it was started in.
 */
public final class Rounds implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);

    private final String name;
    private final Duration pause;
    private final Runnable round;
    private final CountDownLatch stopped = new CountDownLatch(1);

    /** @param name what is done, for the log */
    public Rounds(String name, Duration pause, Runnable round) {
        this.name = name;
        this.pause = pause;
        this.round = round;
    }

    @Override
    public void run() {
        try {
            while (!stopped.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                oneRound();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void oneRound() {
        try {
            round.run();
        } catch (RuntimeException | LinkageError | StackOverflowError | AssertionError e) {
            LOG.warn("{} failed and is tried again in {}: {}", name, pause, e.toString());
        } finally {
            LogContext.clear();
        }
    }

    public void stop() {
        stopped.countDown();
    }
}
