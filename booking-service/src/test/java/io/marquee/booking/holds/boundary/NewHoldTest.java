package io.marquee.booking.holds.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.marquee.booking.holds.entity.SeatWish;
import io.marquee.booking.seats.boundary.SeatIdList;
import io.marquee.chassis.errors.BusinessException;
import io.marquee.chassis.errors.Violation;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class NewHoldTest {

    @Test
    void seatsAreChosenOrTheBestAreWished() {
        assertEquals(
                new SeatWish.Chosen(SeatIdList.sorted(List.of("A1", "A2"))),
                new NewHold(List.of("A2", "A1"), null, null, null).toWish());
        assertEquals(new SeatWish.Best(2, null, false), new NewHold(null, 2, null, null).toWish());
        assertEquals(new SeatWish.Best(2, "RECLINER", true), new NewHold(null, 2, "RECLINER", true).toWish());
    }

    @Test
    void everyWrongFieldIsNamed() {
        assertWrong(() -> new NewHold(null, null, null, null).toWish(), "seatIds");
        assertWrong(() -> new NewHold(List.of(), null, null, null).toWish(), "seatIds");
        assertWrong(() -> new NewHold(List.of("A1"), 0, "a b", null).toWish(), "bestAvailable", "seatIds", "seatType");
        assertWrong(
                () -> new NewHold(List.of("A1", "?"), null, "X", true).toWish(),
                "seatIds[1]",
                "seatType",
                "accessible");
    }

    @Test
    void aChangeNamesSeatsOrExtends() {
        assertTrue(new HoldChange(null, true).seats().isEmpty());
        assertEquals(SeatIdList.sorted(List.of("A1")), new HoldChange(List.of("A1"), null).seats());
        assertWrong(() -> new HoldChange(null, false).seats(), "seatIds");
        assertWrong(() -> new HoldChange(List.of(), true).seats(), "seatIds");
    }

    private static void assertWrong(Executable request, String... fields) {
        var error = assertThrows(BusinessException.class, request);
        var violations = (List<?>) error.details().get("violations");
        assertEquals(
                List.of(fields),
                violations.stream()
                        .map(violation -> ((Violation) violation).field())
                        .toList());
    }
}
