package io.marquee.catalog.testing;

import io.marquee.catalog.cities.entity.City;
import io.marquee.catalog.movies.entity.Movie;
import io.marquee.catalog.movies.entity.MovieFacts;
import io.marquee.catalog.shows.entity.Show;
import io.marquee.catalog.shows.entity.ShowPlan;
import io.marquee.catalog.theatres.entity.Layout;
import io.marquee.catalog.theatres.entity.Screen;
import io.marquee.catalog.theatres.entity.Seat;
import io.marquee.catalog.theatres.entity.SeatPlan;
import io.marquee.catalog.theatres.entity.SeatRow;
import io.marquee.catalog.theatres.entity.Theatre;
import io.marquee.catalog.theatres.entity.TheatreFacts;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A theatre in Bengaluru with a screen, and a film of 100 minutes. */
public final class Samples {

    private static final ZoneId ZONE = ZoneId.of("Asia/Kolkata");

    private Samples() {}

    public static Screen screen() {
        var city = new City(UUID.randomUUID(), "Bengaluru", "IN", ZONE, "INR");
        var facts = new TheatreFacts("ORION", "Orion", "Dr Rajkumar Road", ZONE, 15);
        var theatre = new Theatre(UUID.randomUUID(), UUID.randomUUID(), city, facts);
        return new Screen(UUID.randomUUID(), theatre, "Screen 1");
    }

    public static Movie movie() {
        return new Movie(
                UUID.randomUUID(), new MovieFacts("Slam", LocalDate.of(1998, 10, 9), "R", 100, "Drama", "Marc Levin"));
    }

    public static SeatPlan seats() {
        return new SeatPlan(List.of(
                new SeatRow("A", List.of(new Seat("A1", "STANDARD", 1, true), new Seat("A2", "STANDARD", 3, false))),
                new SeatRow("J", List.of(new Seat("J1", "RECLINER", 1, false)))));
    }

    public static Layout layout() {
        return new Layout(UUID.randomUUID(), screen(), 1, seats(), Instant.EPOCH);
    }

    public static Show show() {
        var plan = new ShowPlan(
                layout(),
                movie(),
                "2D",
                "English",
                Instant.parse("2027-07-01T13:00:00Z"),
                100,
                Map.of("STANDARD", new BigDecimal("180.00"), "RECLINER", new BigDecimal("320.50")));
        return new Show(UUID.randomUUID(), plan);
    }
}
