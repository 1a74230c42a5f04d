package io.marquee.chassis.rounds;

import io.marquee.chassis.errors.BusinessException;
import io.marquee.chassis.errors.TechnicalException;
import io.marquee.chassis.logging.LogContext;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
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

    /**
     * Does something for each item by itself: one that fails is logged, and the others go on. What is refused or cannot be
     * reached is a warning; anything else is logged with its trace.
     *
     * @param failure what then could not be done, for the log, with {} for the item
     * @param failed what else is done about an item that failed; if this fails, the round ends
     */
    public static <T> void each(String failure, List<T> items, Consumer<T> act, Consumer<T> failed) {
        for (var item : items) {
            try {
                act.accept(item);
            } catch (TechnicalException | BusinessException e) {
                LOG.warn(failure + ": {}", item, e.getMessage());
                failed.accept(item);
            } catch (RuntimeException e) {
                LOG.error(failure + "; the others go on", item, e);
                failed.accept(item);
            } finally {
                LogContext.clear();
            }
        }
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
