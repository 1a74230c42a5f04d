package io.marquee.chassis.outbox;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Publishes a lane until it is stopped: at once when woken, and every poll interval to catch up. */
class RelayLoop implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(RelayLoop.class);
    private static final long BUSY_MILLIS = 20;
    private static final Duration SAY_AGAIN = Duration.ofMinutes(1);

    private final Publisher publisher;
    private final RelayBatch batch;
    private final long pollMillis;
    private final Semaphore work = new Semaphore(1);
    private volatile boolean running = true;
    private boolean failing;
    private long said;

    RelayLoop(Publisher publisher, RelayBatch batch, Duration pollInterval) {
        this.publisher = publisher;
        this.batch = batch;
        this.pollMillis = pollInterval.toMillis();
    }

    void wake() {
        work.release();
    }

    void stop() {
        running = false;
        work.release();
    }

    @Override
    public void run() {
        var wait = pollMillis;
        while (running && awaitWork(wait)) {
            work.drainPermits();
            wait = publish();
        }
    }

    private boolean awaitWork(long millis) {
        try {
            // Whether it was woken or the time has come: both mean to look.
            work.tryAcquire(millis, TimeUnit.MILLISECONDS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** @return milliseconds to wait before the next look, unless woken */
    private long publish() {
        try {
            var result = batch.publish(publisher);
            if (result.busy()) {
                return BUSY_MILLIS;
            }
            report(result);
            return result.more() && result.errors().isEmpty() ? 0 : pollMillis;
        } catch (RuntimeException | LinkageError | StackOverflowError | AssertionError e) {
            // Nothing is lost: the rows are still there, and the next look finds them.
            stuck(e.toString());
            return pollMillis;
        }
    }

    /** Says when the lane gets stuck, then every minute instead of every second, and when it flows again. */
    private void report(RelayBatch.Result result) {
        if (!result.errors().isEmpty()) {
            stuck(result.errors().values().iterator().next());
        } else if (failing && result.published() > 0) {
            LOG.info("Lane {} of the outbox is published again", publisher.lane());
            failing = false;
        }
    }

    private void stuck(String error) {
        if (!failing || System.nanoTime() - said > SAY_AGAIN.toNanos()) {
            said = System.nanoTime();
            LOG.warn("Lane {} of the outbox cannot be published and is tried again: {}", publisher.lane(), error);
        }
        failing = true;
    }
}
