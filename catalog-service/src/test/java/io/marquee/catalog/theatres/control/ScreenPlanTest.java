package io.marquee.catalog.theatres.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.marquee.catalog.theatres.entity.Seat;
import io.marquee.chassis.errors.BusinessException;
import io.marquee.chassis.errors.ErrorCode;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ScreenPlanTest {

    @Test
    void countMakesNumberedSeatsWithAislesAndAccessibleOnes() {
        var seats = plan(new RowPlan("A", 4, null, 2, List.of(1, 3), List.of(4), null))
                .seats()
                .rows()
                .get(0)
                .seats();
        assertEquals(
                List.of("A1", "A2", "A3", "A4"),
                seats.stream().map(Seat::seatId).toList());
        assertEquals(List.of(2, 4, 5, 7), seats.stream().map(Seat::position).toList());
        assertEquals("STANDARD", seats.get(0).type());
        assertTrue(seats.get(3).accessible() && !seats.get(0).accessible());
    }

    @Test
    void seatsMayBeListedOneByOne() {
        var seats = plan(row("B", new Seat("B7", "RECLINER", 3, true))).seats();
        assertEquals(Set.of("RECLINER"), seats.types());
        assertEquals(1, seats.seatCount());
    }

    @Test
    void rowNeedsExactlyOneWayToSayItsSeats() {
        refused(plan(new RowPlan("A", null, null, null, null, null, null)), "either seats or count");
        refused(
                plan(new RowPlan("A", 3, null, null, null, null, List.of(new Seat("A1", "X", 1, false)))),
                "either seats or count");
    }

    @Test
    void seatThatIsMissingIsRefused() {
        refused(plan(row("A", new Seat("A1", "STANDARD", 1, false), null)), "row A has a seat that is null");
    }

    @Test
    void rowsAndSeatsAreUnique() {
        refused(plan(count("A", 2), count("A", 3)), "two rows A");
        refused(plan(count("A", 11), row("B", new Seat("A11", "STANDARD", 1, false))), "two seats A11");
        refused(plan(count("A", 11), count("A1", 1)), "two seats A11");
    }

    @Test
    void seatsStandLeftToRight() {
        refused(
                plan(row("A", new Seat("A1", "STANDARD", 2, false), new Seat("A2", "STANDARD", 2, false))),
                "right of the seat before it");
        refused(plan(row("A", new Seat("A1", "STANDARD", 0, false))), "right of the seat before it");
    }

    @Test
    void seatIdsAndTypesHaveAForm() {
        refused(plan(row("A", new Seat("a 1", "STANDARD", 1, false))), "seat id");
        refused(plan(row("A", new Seat("A1", "comfy", 1, false))), "type in capitals");
        refused(plan(row("A", new Seat("A1", null, 1, false))), "type in capitals");
    }

    /** booking-service knows a seat by an id that begins so; a show with any other seat could not be sold at all. */
    @Test
    void seatIdsBeginWithALetterOrDigit() {
        refused(plan(count("-", 10)), "the seat id -1 must begin with");
        refused(plan(row("A", new Seat("-A1", "STANDARD", 1, false))), "the seat id -A1 must begin with");
        assertEquals(2, plan(count("A-", 2)).seats().seatCount());
    }

    @Test
    void sizeIsLimited() {
        refused(plan(count("A", 0)), "1 to 200");
        refused(plan(count("A", 201)), "1 to 200");
        var rows =
                IntStream.range(0, 16).mapToObj(i -> count("R" + i + "-", 200)).toArray(RowPlan[]::new);
        refused(plan(rows), "1 to 3000 seats");
    }

    private static void refused(ScreenPlan plan, String why) {
        var refusal = assertThrows(BusinessException.class, plan::seats);
        assertEquals(ErrorCode.VALIDATION_ERROR, refusal.code());
        assertTrue(refusal.getMessage().contains(why), refusal.getMessage());
    }

    private static ScreenPlan plan(RowPlan... rows) {
        return new ScreenPlan("Screen 1", List.of(rows));
    }

    private static RowPlan count(String label, int count) {
        return new RowPlan(label, count, null, null, null, null, null);
    }

    private static RowPlan row(String label, Seat... seats) {
        return new RowPlan(label, null, null, null, null, null, Arrays.asList(seats));
    }
}
