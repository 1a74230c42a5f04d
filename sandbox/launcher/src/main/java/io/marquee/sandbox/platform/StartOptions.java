package io.marquee.sandbox.platform;

import io.marquee.sandbox.settings.Overrides;
import java.util.Set;

/**
 * How a platform is wanted.
 *
 * @param fresh whether its data is forgotten first
 * @param anyPorts whether to take any free ports instead of the usual ones
 * @param shortLived whether it is started only to be stopped soon, so that nothing is kept to speed up the next start
 * @param only the parts to start; empty for all
 * @param measured whether its speed matters more than that of its start
 */
public record StartOptions(
        Overrides overrides, boolean fresh, boolean anyPorts, boolean shortLived, Set<String> only, boolean measured) {

    /** For work and for show: it starts soon. */
    public StartOptions(Overrides overrides, boolean fresh, boolean anyPorts, boolean shortLived, Set<String> only) {
        this(overrides, fresh, anyPorts, shortLived, only, false);
    }

    public static StartOptions usual() {
        return new StartOptions(Overrides.none(), false, false, false, Set.of());
    }
}
