package io.marquee.booking.bookings.control;

import io.marquee.booking.seats.control.SeatLocks;
import io.marquee.booking.seats.entity.SeatId;
import io.marquee.chassis.errors.TechnicalException;
import io.marquee.chassis.persistence.ServiceStarted;
import io.marquee.chassis.rounds.Rounds;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Queue;
import java.util.SortedSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Locks of bookings that need none any more, which Redis was not there to take back. They are given back as soon as it is,
 * so that nobody waits for a free seat until its lock ends by itself. That it does so in any case is why they need not be
 * remembered beyond the end of the process.
 */
@ApplicationScoped
public class LeftLocks {

    private static final Logger LOG = LoggerFactory.getLogger(LeftLocks.class);
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final SeatLocks locks;
    private final Queue<Left> left = new ConcurrentLinkedQueue<>();

    private Rounds rounds;

    @Resource
    private ManagedExecutorService executor;

    private record Left(UUID showId, SortedSet<SeatId> seats, UUID bookingId, Instant end) {}

    /** For CDI's proxy. */
    protected LeftLocks() {
        this(null);
    }

    @Inject
    public LeftLocks(SeatLocks locks) {
        this.locks = locks;
    }

    /** @param end when the locks have ended by themselves at the latest */
    void add(UUID showId, SortedSet<SeatId> seats, UUID bookingId, Instant end) {
        left.add(new Left(showId, seats, bookingId, end));
    }

    void start(@Observes ServiceStarted event) {
        rounds = new Rounds("Giving back locks that were left", PAUSE, this::giveBack);
        executor.submit(rounds);
    }

    @PreDestroy
    void stop() {
        if (rounds != null) {
            rounds.stop();
        }
    }

    private void giveBack() {
        for (var next = left.peek(); next != null; next = left.peek()) {
            if (Instant.now().isBefore(next.end()) && !isGivenBack(next)) {
                return;
            }
            left.remove(next);
        }
    }

    private boolean isGivenBack(Left next) {
        try {
            var released = locks.release(next.showId(), next.seats(), next.bookingId());
            LOG.info("{} seat locks that booking {} had left are given back", released, next.bookingId());
            return true;
        } catch (TechnicalException e) {
            LOG.debug("The seat locks of booking {} are still left: {}", next.bookingId(), e.getMessage());
            return false;
        }
    }
}
