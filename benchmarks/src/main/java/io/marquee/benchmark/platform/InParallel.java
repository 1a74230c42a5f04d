package io.marquee.benchmark.platform;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** Does the same for many, some at a time. */
final class InParallel {

    private InParallel() {}

    /** @return the results in the order of the inputs. @throws IllegalStateException if one of them failed */
    static <T, R> List<R> map(List<T> inputs, int atOnce, Function<T, R> work) {
        try (var threads = Executors.newFixedThreadPool(atOnce)) {
            var tasks = inputs.stream()
                    .map(input -> (Callable<R>) () -> work.apply(input))
                    .toList();
            var futures = threads.invokeAll(tasks);
            var results = new java.util.ArrayList<R>();
            for (var future : futures) {
                results.add(future.get());
            }
            return results;
        } catch (ExecutionException e) {
            throw new IllegalStateException("Preparing the load failed: " + e.getCause(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
