package io.marquee.benchmark.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class SeatsTest {

    @Test
    void everySeatIsGivenOnce() {
        var seats = new Seats(List.of("one", "two"));
        var given = new HashSet<String>();
        for (var number = 0; number < seats.capacity(); number++) {
            var pair = seats.next();
            pair.seatIds().forEach(seat -> assertTrue(given.add(pair.showId() + seat), seat));
        }
        assertEquals(2 * 300, given.size());
        assertThrows(IllegalStateException.class, seats::next);
    }

    @Test
    void showsTakeTurns() {
        var seats = new Seats(List.of("one", "two"));
        assertEquals("one", seats.next().showId());
        assertEquals("two", seats.next().showId());
        assertEquals(List.of("A3", "A4"), seats.next().seatIds());
    }
}
