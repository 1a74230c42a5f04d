package io.marquee.chassis.testing;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** Attempts that begin at the same moment, each in its own thread. */
public final class Rivals {

    private Rivals() {}

    /** What one of them does. */
    @FunctionalInterface
    public interface Attempt<T> {
        /** @param number which of the rivals it is, from 0 */
        T number(int number) throws Exception;
    }

    /**
     * @return their results, in the order of their numbers
     * @throws AssertionError if one of them failed
     */
    public static <T> List<T> atOnce(int number, Attempt<T> attempt) {
        var gate = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(number)) {
            var results = IntStream.range(0, number)
                    .mapToObj(i -> threads.submit(() -> {
                        gate.await();
                        return attempt.number(i);
                    }))
                    .toList();
            gate.countDown();
            return results.stream().map(Rivals::result).toList();
        }
    }

    private static <T> T result(Future<T> result) {
        try {
            return result.get();
        } catch (ExecutionException e) {
            throw new AssertionError("A rival failed: " + e.getCause(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted while the rivals ran", e);
        }
    }
}
