package io.marquee.booking.seats.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.marquee.booking.seats.entity.SeatMap.SeatStatus;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SeatMapTest {

    private static final Instant END = Instant.parse("2026-11-20T20:00:00Z");

    private final Show show = ShowExamples.tomorrow(UUID.randomUUID());

    @Test
    void aSeatIsAvailableLockedOrSold() {
        var map = draw(Set.of("A2"), Set.of("A3"));
        assertEquals(SeatStatus.AVAILABLE, seat(map, "A1").status());
        assertEquals(SeatStatus.SOLD, seat(map, "A2").status());
        assertEquals(SeatStatus.LOCKED, seat(map, "A3").status());
        assertEquals(END, seat(map, "A3").lockExpiresAt());
        assertNull(seat(map, "A1").lockExpiresAt());
    }

    @Test
    void aSoldSeatIsSoldWhateverItsLockSays() {
        var map = draw(Set.of("A2"), Set.of("A2"));
        assertEquals(SeatStatus.SOLD, seat(map, "A2").status());
        assertNull(seat(map, "A2").lockExpiresAt());
    }

    @Test
    void aSeatCostsWhatItsTypeCosts() {
        var map = draw(Set.of(), Set.of());
        assertEquals(new BigDecimal("180.00"), seat(map, "A1").price());
        assertEquals(new BigDecimal("260.00"), seat(map, "B1").price());
    }

    private SeatMap draw(Set<String> sold, Set<String> locked) {
        return SeatMap.draw(
                show, seat -> sold.contains(seat.value()), seat -> locked.contains(seat.value()) ? END : null);
    }

    private static SeatMap.Place seat(SeatMap map, String id) {
        return map.rows().stream()
                .flatMap(row -> row.seats().stream())
                .filter(seat -> seat.seatId().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
