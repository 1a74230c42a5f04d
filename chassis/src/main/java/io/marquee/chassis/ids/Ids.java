package io.marquee.chassis.ids;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/** Ids of everything that Marquee stores: UUID version 7 (RFC 9562), so that they sort by time of creation. */
public final class Ids {

    private Ids() {}

    /** A new id, never null, unique across replicas. */
    public static UUID next() {
        return UuidCreator.getTimeOrderedEpoch();
    }
}
