package io.marquee.benchmark.load;

import io.marquee.benchmark.load.ClosedLoad.Round;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;

/** What went wrong during a load: how often, and the first of it in words. */
public final class Failures {

    private final LongAdder failed = new LongAdder();
    private final AtomicReference<Exception> first = new AtomicReference<>();

    /** Runs it and counts if it fails; the load goes on. @return whether it did not fail */
    boolean count(Round round) {
        try {
            round.run();
            return true;
        } catch (Exception e) {
            failed.increment();
            first.compareAndSet(null, e);
            return false;
        }
    }

    public long count() {
        return failed.sum();
    }

    public Optional<String> first() {
        return Optional.ofNullable(first.get()).map(Exception::toString);
    }
}
