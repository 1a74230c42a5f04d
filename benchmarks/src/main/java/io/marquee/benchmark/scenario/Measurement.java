package io.marquee.benchmark.scenario;

import io.marquee.benchmark.load.Cpu;
import io.marquee.benchmark.load.Failures;
import io.marquee.benchmark.load.Latencies;

/**
 * What one scenario showed.
 *
 * @param name of what was counted
 * @param load the load model in words
 * @param done how many were done in the time
 * @param seconds the time
 * @param latencies of each
 * @param other how many had another outcome than the one that is counted, without being a failure
 * @param cpu CPU time used from its begin to its end
 */
public record Measurement(
        String name,
        String load,
        long done,
        double seconds,
        Latencies latencies,
        long other,
        Failures failures,
        Cpu cpu) {

    public double perSecond() {
        return done / seconds;
    }
}
