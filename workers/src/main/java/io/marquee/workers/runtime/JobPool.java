package io.marquee.workers.runtime;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.RejectedExecutionHandler;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** A fixed number of threads with a short queue; whoever brings a job when it is full waits, and so does the engine. */
final class JobPool {

    private static final int QUEUED_PER_THREAD = 4;

    private final ThreadPoolExecutor executor;

    JobPool(int threads, ThreadFactory factory) {
        executor = new ThreadPoolExecutor(
                threads,
                threads,
                1,
                TimeUnit.MINUTES,
                new ArrayBlockingQueue<>(threads * QUEUED_PER_THREAD),
                factory,
                waitForRoom());
        executor.allowCoreThreadTimeOut(true);
    }

    /** @throws RejectedExecutionException if the pool is stopping */
    void submit(Runnable job) {
        executor.execute(job);
    }

    int running() {
        return executor.getActiveCount();
    }

    int queued() {
        return executor.getQueue().size();
    }

    /** Lets running and queued jobs end, but waits no longer than this. */
    void stop(Duration patience) {
        executor.shutdown();
        try {
            if (!executor.awaitTermination(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                executor.shutdownNow();
            }
        } catch (InterruptedException e) {
            executor.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    private static RejectedExecutionHandler waitForRoom() {
        return (job, pool) -> {
            try {
                if (pool.isShutdown()) {
                    throw new RejectedExecutionException("The workers are stopping");
                }
                pool.getQueue().put(job);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new RejectedExecutionException("Interrupted while waiting for a free worker", e);
            }
        };
    }
}
