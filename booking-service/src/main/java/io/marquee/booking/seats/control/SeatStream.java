package io.marquee.booking.seats.control;

import io.marquee.booking.seats.entity.SeatState;
import io.marquee.booking.seats.entity.SeatStates;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * What one client has been told about the seats of a show. It keeps no queue of changes: a client that is slow, or away
 * for a while, is told the difference between what it knows and how it is now, so that it costs no memory.
 */
public final class SeatStream {

    private final BlockingQueue<Boolean> news = new ArrayBlockingQueue<>(1);
    private final SeatWatch watch;
    private SeatStates told = SeatStates.UNKNOWN;

    SeatStream(SeatWatch watch) {
        this.watch = watch;
    }

    /**
     * Waits for news. The first call does not wait.
     *
     * @return the seats that have changed since the call before, at first all seats; empty if the time is over
     */
    public List<SeatState> next(Duration atMost) throws InterruptedException {
        if (told != SeatStates.UNKNOWN) {
            news.poll(atMost.toMillis(), TimeUnit.MILLISECONDS);
        }
        var now = watch.states();
        var changes = now.since(told);
        told = now;
        return changes;
    }

    /** When it was as the last call of {@link #next} has told. */
    public Instant at() {
        return told.at();
    }

    /** The service stops: nothing more will be told. */
    public boolean isOver() {
        return watch.isOver();
    }

    SeatWatch watch() {
        return watch;
    }

    void wake() {
        news.offer(Boolean.TRUE);
    }
}
