package io.marquee.workers.runtime;

import io.marquee.chassis.errors.BusinessException;
import io.marquee.chassis.errors.TechnicalException;
import java.util.stream.Stream;

/** Finds what really happened below the wrappings of containers and proxies. */
final class Faults {

    /** Long enough for any real chain, an end for one that goes round. */
    private static final int DEPTH = 20;

    private Faults() {}

    /** The exception of ours in the chain of causes, or the given one if there is none. */
    static Throwable real(Throwable thrown) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
                .limit(DEPTH)
                .filter(Faults::isOurs)
                .findFirst()
                .orElse(thrown);
    }

    private static boolean isOurs(Throwable cause) {
        return cause instanceof BusinessException
                || cause instanceof TechnicalException
                || cause instanceof InvalidVariablesException;
    }
}
