package io.marquee.catalog.browse.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.marquee.catalog.browse.entity.Availability;
import io.marquee.catalog.search.entity.ShowDocument;
import io.marquee.chassis.http.Cursor;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ListingTest {

    private static final Instant EVENING = Instant.parse("2027-07-01T13:00:00Z");
    private static final UUID ORION = UUID.randomUUID();
    private static final UUID ZEBRA = UUID.randomUUID();

    private final Availabilities availabilities = new Availabilities(null, 20);

    @Test
    void showsOfATheatreStandTogether() {
        var listing = new Listing(List.of(
                show(ORION, "orion", EVENING),
                show(ORION, "orion", EVENING.plusSeconds(60)),
                show(ZEBRA, "zebra", EVENING)));
        var page = listing.page(2, availabilities);
        assertEquals(
                List.of(ORION, ZEBRA),
                page.items().stream().map(TheatreShows::theatreId).toList());
        assertEquals(2, page.items().getFirst().shows().size());
        assertNull(page.nextCursor());
        var show = page.items().getFirst().shows().getFirst();
        assertEquals("2027-07-01T18:30+05:30", show.startTime().toString());
        assertEquals(new Availability(6, Availability.Status.AVAILABLE), show.availability());
    }

    @Test
    void theNextPageBeginsAfterTheLastTheatre() {
        var listing = new Listing(List.of(show(ORION, "orion", EVENING), show(ZEBRA, "zebra", EVENING)));
        var page = listing.page(1, availabilities);
        assertEquals(
                List.of(ORION),
                page.items().stream().map(TheatreShows::theatreId).toList());
        assertEquals(Cursor.encode("orion", ORION.toString()), page.nextCursor());
    }

    @Test
    void itIsWrongWhenItsFirstShowBegins() {
        var listing =
                new Listing(List.of(show(ORION, "orion", EVENING.plusSeconds(60)), show(ZEBRA, "zebra", EVENING)));
        assertEquals(EVENING, listing.firstStart(EVENING.plusSeconds(300)));
        assertEquals(EVENING.minusSeconds(1), listing.firstStart(EVENING.minusSeconds(1)));
        assertEquals(EVENING, new Listing(List.of()).firstStart(EVENING));
    }

    private static ShowDocument show(UUID theatreId, String order, Instant start) {
        return new ShowDocument(
                UUID.randomUUID(),
                "PUBLISHED",
                UUID.randomUUID(),
                UUID.randomUUID(),
                theatreId,
                order,
                order,
                null,
                "Asia/Kolkata",
                "Screen 1",
                start,
                start.plusSeconds(6000),
                LocalDate.of(2027, 7, 1),
                "2D",
                "English",
                "INR",
                new BigDecimal("180.00"),
                10,
                4);
    }
}
