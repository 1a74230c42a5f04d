package io.marquee.chassis.circuits;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/** Shows as the gauge {@code circuit_breaker_state{target}} whether something outside is being called: 0 yes, 1 no. */
@ApplicationScoped
public class Circuits {

    private static final int CLOSED = 0;
    private static final int OPEN = 1;

    private final MetricRegistry metrics;
    private final Map<String, AtomicInteger> states = new ConcurrentHashMap<>();

    protected Circuits() {
        this.metrics = null;
    }

    @Inject
    public Circuits(MetricRegistry metrics) {
        this.metrics = metrics;
    }

    /** A call got through to the target. */
    public void closed(String target) {
        state(target).set(CLOSED);
    }

    /** A call was held back. */
    public void open(String target) {
        state(target).set(OPEN);
    }

    private AtomicInteger state(String target) {
        return states.computeIfAbsent(target, name -> {
            var state = new AtomicInteger(CLOSED);
            metrics.gauge("circuit_breaker_state", state, AtomicInteger::get, new Tag("target", name));
            return state;
        });
    }
}
