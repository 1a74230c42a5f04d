package io.marquee.catalog.shows.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.marquee.catalog.movies.entity.Movie;
import io.marquee.catalog.movies.entity.MovieFacts;
import io.marquee.catalog.testing.Samples;
import io.marquee.chassis.errors.BusinessException;
import io.marquee.chassis.errors.Violation;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ShowDraftTest {

    private static final Map<String, BigDecimal> PRICES =
            Map.of("STANDARD", new BigDecimal("180"), "RECLINER", new BigDecimal("320.5"));

    @Test
    void planHasInstantsAndScaledPrices() {
        var plan = plan(new ShowDraft("2027-07-01T18:30", " 2D ", "English", null, PRICES));
        assertEquals(Instant.parse("2027-07-01T13:00:00Z"), plan.startsAt());
        assertEquals(Instant.parse("2027-07-01T14:40:00Z"), plan.endsAt());
        assertEquals(Instant.parse("2027-07-01T14:55:00Z"), plan.blockedUntil());
        assertEquals(new BigDecimal("320.50"), plan.prices().get("RECLINER"));
        assertEquals("2D", plan.format());
    }

    @Test
    void everySeatTypeNeedsAPriceAndNoOther() {
        var prices = Map.of("STANDARD", BigDecimal.TEN, "SOFA", BigDecimal.ONE);
        assertEquals(
                List.of("prices.RECLINER", "prices.SOFA"),
                wrong(new ShowDraft("2027-07-01T18:30", "2D", "English", null, prices)));
    }

    @Test
    void priceFitsTheCurrency() {
        for (var price : List.of("-1", "180.005", "1000001")) {
            var prices = Map.of("STANDARD", new BigDecimal(price), "RECLINER", BigDecimal.TEN);
            assertEquals(
                    List.of("prices.STANDARD"),
                    wrong(new ShowDraft("2027-07-01T18:30", "2D", "English", null, prices)),
                    price);
        }
    }

    @Test
    void runningTimeIsNeededIfTheFilmsIsUnknown() {
        var unknown =
                new Movie(UUID.randomUUID(), new MovieFacts("Slam", LocalDate.of(1998, 10, 9), null, null, null, null));
        var draft = new ShowDraft("2027-07-01T18:30", "2D", "English", null, PRICES);
        var layout = Samples.layout();
        var refusal = assertThrows(BusinessException.class, () -> draft.plan(layout, unknown));
        assertEquals(List.of("runningTimeMinutes"), fields(refusal));
    }

    @Test
    void missingWordsAreNamedTogether() {
        assertEquals(List.of("format", "language"), wrong(new ShowDraft("2027-07-01T18:30", " ", null, null, PRICES)));
    }

    @Test
    void startIsNeeded() {
        assertEquals(List.of("startsAt"), wrong(new ShowDraft(null, "2D", "English", null, PRICES)));
    }

    private static io.marquee.catalog.shows.entity.ShowPlan plan(ShowDraft draft) {
        return draft.plan(Samples.layout(), Samples.movie());
    }

    private static List<String> wrong(ShowDraft draft) {
        return fields(assertThrows(BusinessException.class, () -> plan(draft)));
    }

    private static List<String> fields(BusinessException refusal) {
        return ((List<?>) refusal.details().get("violations"))
                .stream().map(Violation.class::cast).map(Violation::field).toList();
    }
}
