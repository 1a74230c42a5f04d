package io.marquee.sandbox.provider.behaviour;

import java.time.Instant;
import java.util.Optional;

/** The behaviour that holds now. A restart makes the provider healthy again. */
public final class CurrentBehaviour {

    private record Set(Behaviour behaviour, Instant at) {}

    private volatile Set set = new Set(Behaviour.HEALTHY, Instant.EPOCH);

    public Behaviour now() {
        return set.behaviour();
    }

    /** Begins a behaviour; the time of its outage runs from here. */
    public void begin(Behaviour behaviour) {
        set = new Set(behaviour, Instant.now());
    }

    /** The outage of a provider's API, while it lasts. */
    public Optional<Outage> outage(String provider) {
        return outage().filter(outage -> outage.concerns(provider));
    }

    /** The outage, while it lasts. */
    public Optional<Outage> outage() {
        var current = set;
        return Optional.ofNullable(current.behaviour().apiOutage())
                .filter(outage -> outage.duration() == null
                        || Instant.now().isBefore(current.at().plus(outage.duration())));
    }
}
