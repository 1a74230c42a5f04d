package io.marquee.booking.seats.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.marquee.booking.seats.entity.Show;
import io.marquee.booking.seats.entity.ShowExamples;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RecentShowsTest {

    private final RecentShows recent = new RecentShows();
    private final Show show = ShowExamples.tomorrow(UUID.randomUUID());
    private final AtomicInteger loads = new AtomicInteger();

    @Test
    void aShowThatHoldsIsLoadedOnce() {
        assertSame(show, recent.get(show.showId(), kept -> true, this::load));
        assertSame(show, recent.get(show.showId(), kept -> true, this::load));
        assertEquals(1, loads.get());
    }

    @Test
    void aShowThatHasChangedIsLoadedAgain() {
        recent.get(show.showId(), kept -> true, this::load);
        recent.get(show.showId(), kept -> false, this::load);
        assertEquals(2, loads.get());
    }

    @Test
    void onlyTheShowsThatWereAskedForLastAreKept() {
        recent.get(show.showId(), kept -> true, this::load);
        for (var other = 0; other < 200; other++) {
            recent.get(UUID.randomUUID(), kept -> true, () -> show);
        }
        recent.get(show.showId(), kept -> true, this::load);
        assertEquals(2, loads.get());
    }

    private Show load() {
        loads.incrementAndGet();
        return show;
    }
}
