package io.marquee.system.platform;

import java.util.Random;

/** Randomness that can be repeated: {@code -Draces.seed=…} with what an earlier run has printed. */
public final class Seed {

    private Seed() {}

    /** @param proof for whom the seed is printed */
    public static Random of(String proof) {
        var seed = Long.getLong("races.seed", System.nanoTime());
        System.out.printf("%s: -Draces.seed=%d%n", proof, seed);
        return new Random(seed);
    }
}
