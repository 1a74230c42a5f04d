package io.marquee.booking.seats.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.marquee.booking.seats.entity.SeatMap;
import io.marquee.booking.seats.entity.SeatMap.SeatStatus;
import io.marquee.booking.seats.entity.SeatState;
import io.marquee.booking.seats.entity.ShowExamples;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SeatStreamTest {

    private static final Duration SHORT = Duration.ofMillis(20);
    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Instant END = Instant.now().plusSeconds(300);

    private final UUID show = UUID.randomUUID();
    private final SeatWatch watch = new SeatWatch(show);

    @Test
    void theFirstAnswerIsAllSeatsAndTheNextWhatHasChanged() throws InterruptedException {
        read(Set.of(), Map.of());
        var stream = watch.open();
        assertEquals(10, stream.next(LONG).size());

        read(Set.of("A2"), Map.of("A1", END));

        assertEquals(
                List.of(new SeatState("A1", SeatStatus.LOCKED, END), new SeatState("A2", SeatStatus.SOLD, null)),
                stream.next(LONG));
        assertEquals(List.of(), stream.next(SHORT), "time for a heartbeat");
    }

    @Test
    void aSlowClientIsToldTheLastStateAndNothingPilesUp() throws InterruptedException {
        read(Set.of(), Map.of());
        var stream = watch.open();
        stream.next(LONG);
        for (var i = 0; i < 10_000; i++) {
            read(Set.of(), i % 2 == 0 ? Map.of("A1", END) : Map.of());
        }
        read(Set.of("A1"), Map.of());

        assertEquals(List.of(new SeatState("A1", SeatStatus.SOLD, null)), stream.next(LONG));
        assertEquals(List.of(), stream.next(SHORT));
    }

    @Test
    void whoReadsIsWokenByAChangeAndByTheEnd() {
        read(Set.of(), Map.of());
        var stream = watch.open();
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            stream.next(LONG);
            Thread.startVirtualThread(() -> read(Set.of("B1"), Map.of()));
            assertEquals(1, stream.next(LONG).size());
            Thread.startVirtualThread(watch::end);
            assertEquals(0, stream.next(LONG).size());
        });
        assertTrue(stream.isOver());
    }

    @Test
    void theBlurOfALocksEndIsNoChangeButAnExtensionIs() throws InterruptedException {
        read(Set.of(), Map.of("A1", END));
        var stream = watch.open();
        stream.next(LONG);
        read(Set.of(), Map.of("A1", END.plusMillis(3)));
        assertEquals(List.of(), stream.next(SHORT));
        read(Set.of(), Map.of("A1", END.plusSeconds(60)));
        assertEquals(END.plusSeconds(60), stream.next(LONG).get(0).lockExpiresAt());
    }

    @Test
    void seatsAreReadAgainWhenALockEndsOrAfterAWhile() {
        var now = Instant.now();
        assertTrue(watch.isDue(now), "never read");
        read(Set.of(), Map.of("A1", now.plusSeconds(2), "A2", now.plusSeconds(4)));
        assertFalse(watch.isDue(now.plusSeconds(1)));
        assertTrue(watch.isDue(now.plusSeconds(2)));
        read(Set.of(), Map.of());
        assertFalse(watch.isDue(now.plusSeconds(5)));
        assertTrue(watch.isDue(Instant.now().plusSeconds(11)));
    }

    @Test
    void oneOfManyAsksForAReading() {
        assertTrue(watch.ask());
        assertFalse(watch.ask());
        read(Set.of(), Map.of());
        assertTrue(watch.ask(), "for the next one");
    }

    private void read(Set<String> sold, Map<String, Instant> locked) {
        watch.read(() -> SeatMap.draw(
                ShowExamples.tomorrow(show), seat -> sold.contains(seat.value()), seat -> locked.get(seat.value())));
    }
}
