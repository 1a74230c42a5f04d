package io.marquee.booking.seats.entity;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Shows for tests. */
public final class ShowExamples {

    private ShowExamples() {}

    /** Rows A and B with five seats each, standard and premium, tomorrow in Mumbai. */
    public static Show tomorrow(UUID showId) {
        return show(
                showId,
                "PUBLISHED",
                OffsetDateTime.now(ZoneOffset.UTC).plusDays(1).withNano(0));
    }

    public static Show show(UUID showId, String status, OffsetDateTime startsAt) {
        return new Show(
                showId,
                1,
                status,
                "The General",
                "Regal",
                "Mumbai",
                "Asia/Kolkata",
                "Screen 1",
                "2D",
                "English",
                startsAt,
                startsAt.plusMinutes(90),
                "INR",
                UUID.randomUUID(),
                List.of(row("A", "STANDARD"), row("B", "PREMIUM")),
                Map.of("STANDARD", new BigDecimal("180.00"), "PREMIUM", new BigDecimal("260.00")));
    }

    private static Show.Row row(String label, String type) {
        var seats = new ArrayList<Show.Seat>();
        for (var number = 1; number <= 5; number++) {
            seats.add(new Show.Seat(label + number, type, number, number == 1));
        }
        return new Show.Row(label, seats);
    }
}
