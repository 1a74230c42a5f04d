package io.marquee.system.platform;

import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.function.Supplier;

/** Many at the same moment: each on a virtual thread of its own, all let go together. */
public final class AtOnce {

    /** The client shares two cores with the platform: more connections only make its queue longer, not the race harder. */
    private static final int CONNECTIONS = 128;

    private AtOnce() {}

    /** Makes a call for each item. @return the answers in the order of the items */
    public static <T, R> List<R> forEach(List<T> items, Function<T, R> call) {
        return forEach(CONNECTIONS, items, call);
    }

    /**
     * The same with another limit.
     *
     * @param most how many calls are on their way at a time
     * @throws RuntimeException that of the first call that failed, when all have ended
     */
    public static <T, R> List<R> forEach(int most, List<T> items, Function<T, R> call) {
        var go = new CountDownLatch(1);
        var permits = new Semaphore(most);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var started = items.stream()
                    .map(item -> threads.submit(() -> {
                        go.await();
                        return within(permits, () -> call.apply(item));
                    }))
                    .toList();
            go.countDown();
            return started.stream().map(AtOnce::result).toList();
        }
    }

    private static <R> R within(Semaphore permits, Supplier<R> call) throws InterruptedException {
        permits.acquire();
        try {
            return call.get();
        } finally {
            permits.release();
        }
    }

    /** Waits for a thread; what it threw is thrown here. */
    public static <R> R result(Future<R> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new CompletionException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
