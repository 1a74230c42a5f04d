package io.marquee.benchmark;

import java.time.Duration;
import java.time.Instant;

/**
 * Repeats a load until it gets no faster: the JVMs compile what is used often, and pools and caches fill. On two cores that
 * takes minutes, and what is measured before is the compiler.
 */
final class WarmUp {

    /** A round that is no more than 5 % faster than the best before it has gained nothing. */
    private static final double GAIN = 1.05;

    private static final int ROUNDS_WITHOUT_GAIN = 2;

    /** One round. @return how many were done a second */
    interface Round {
        double run() throws Exception;
    }

    private WarmUp() {}

    /**
     * Returns after two rounds in a row without gain, or when the time is over.
     *
     * @return the rate of the best round
     */
    static double run(Duration atMost, Round round) throws Exception {
        var end = Instant.now().plus(atMost);
        var best = 0.0;
        var without = 0;
        while (without < ROUNDS_WITHOUT_GAIN && Instant.now().isBefore(end)) {
            var rate = round.run();
            without = rate > best * GAIN ? 0 : without + 1;
            best = Math.max(best, rate);
        }
        return best;
    }
}
