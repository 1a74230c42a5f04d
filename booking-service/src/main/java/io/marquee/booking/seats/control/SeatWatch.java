package io.marquee.booking.seats.control;

import io.marquee.booking.seats.entity.SeatMap;
import io.marquee.booking.seats.entity.SeatStates;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/** The seats of one show that somebody watches, as this replica has read them last. */
final class SeatWatch {

    /** A message may get lost, so that the seats are read now and then without one. */
    private static final Duration STALE = Duration.ofSeconds(10);

    private final UUID showId;
    private final Set<SeatStream> streams = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean asked = new AtomicBoolean();
    private volatile SeatStates states = SeatStates.UNKNOWN;
    private volatile boolean over;

    SeatWatch(UUID showId) {
        this.showId = showId;
    }

    UUID showId() {
        return showId;
    }

    SeatStates states() {
        return states;
    }

    SeatStream open() {
        var stream = new SeatStream(this);
        streams.add(stream);
        return stream;
    }

    /** @return whether nobody watches any more */
    boolean close(SeatStream stream) {
        streams.remove(stream);
        return streams.isEmpty();
    }

    /** @return true for the first who asks for a reading that has not begun yet */
    boolean ask() {
        return asked.compareAndSet(false, true);
    }

    /** Reads the seats and wakes those who watch them. One at a time, so that states follow each other in time. */
    synchronized void read(Supplier<SeatMap> map) {
        asked.set(false);
        var before = states;
        states = before.next(map.get(), Instant.now());
        if (!states.since(before).isEmpty()) {
            streams.forEach(SeatStream::wake);
        }
    }

    /** The seats were read once at least: there is such a show. */
    boolean isRead() {
        return states != SeatStates.UNKNOWN;
    }

    /** A lock has ended since the seats were read, or that was long ago. */
    boolean isDue(Instant now) {
        return states.at().plus(STALE).isBefore(now)
                || states.firstLockEnd().filter(end -> !end.isAfter(now)).isPresent();
    }

    void end() {
        over = true;
        streams.forEach(SeatStream::wake);
    }

    boolean isOver() {
        return over;
    }
}
