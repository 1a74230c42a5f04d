package io.marquee.catalog.search.control;

import io.marquee.chassis.errors.TechnicalException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How far index and cache are behind what was told, whoever should have brought it there and whatever keeps them from it.
 * Answers that must be right are not taken from them while they are more than a moment behind.
 */
@ApplicationScoped
public class IndexLag {

    /** How often it is looked after; part of how soon a change is seen when Kafka or the index is down. */
    public static final Duration INTERVAL = Duration.ofMillis(250);

    private static final Logger LOG = LoggerFactory.getLogger(IndexLag.class);
    private static final Duration A_MOMENT = Duration.ofSeconds(1);

    private final PendingEvents pending;
    private volatile Duration behind = Duration.ZERO;
    private boolean blind;

    /** For the container's proxy only. */
    protected IndexLag() {
        this(null);
    }

    @Inject
    public IndexLag(PendingEvents pending) {
        this.pending = pending;
    }

    /** Whether a change may be missing that is older than a moment. */
    public boolean isBehind() {
        return behind.compareTo(A_MOMENT) > 0;
    }

    public double seconds() {
        return behind.toMillis() / 1000.0;
    }

    /** Without the database nothing can have changed, so what index and cache show is the best there is. */
    public void look() {
        try {
            behind = pending.oldest();
            blind = false;
        } catch (TechnicalException e) {
            if (!blind) {
                LOG.warn("It cannot be seen how far the search index is behind: {}", e.toString());
            }
            blind = true;
            behind = Duration.ZERO;
        }
    }
}
