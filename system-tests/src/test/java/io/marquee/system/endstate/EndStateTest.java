package io.marquee.system.endstate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The negative control of every race: each kind of damage is found. */
class EndStateTest {

    @ParameterizedTest
    @CsvSource({
        "CONFIRMED, 18000, 18000, 0, 0",
        "COMPLETED, 18000, 18000, 0, 0",
        "EXPIRED, 18000, 0, 0, 0",
        "EXPIRED, 18000, 18000, 18000, 0",
        "FAILED, 0, 0, 0, 0",
        "CANCELLED, 18000, 18000, 17000, 1000"
    })
    void goodEndIsNoDifference(String status, long price, long captured, long refunded, long kept) {
        assertEquals(List.of(), EndState.differences(List.of(end(status, price, captured, refunded, kept))));
        assertTrue(end(status, price, captured, refunded, kept).isSettled());
    }

    @ParameterizedTest
    @CsvSource({
        "CONFIRMED, 18000, 0, 0, 0, is confirmed but not paid",
        "CONFIRMED, 18000, 18000, 18000, 0, is confirmed but not paid",
        "CONFIRMED, 18000, 17999, 0, 0, is confirmed but not paid",
        "CONFIRMED, 18000, 36000, 0, 0, is confirmed but not paid",
        "EXPIRED, 18000, 18000, 0, 0, is closed but its money is not back",
        "CANCELLED, 18000, 18000, 9000, 0, is closed but its money is not back",
        "CANCELLED, 18000, 18000, 18000, 1000, is closed but its money is not back",
        "FAILED, 18000, 18000, 36000, 0, is closed but its money is not back",
        "PAYMENT_PENDING, 18000, 0, 0, 0, has not ended",
        "SEATS_LOCKED, 0, 0, 0, 0, has not ended"
    })
    void damageIsFound(String status, long price, long captured, long refunded, long kept, String what) {
        var found = EndState.differences(List.of(end(status, price, captured, refunded, kept)));
        assertEquals(1, found.size(), found::toString);
        assertTrue(found.get(0).contains(what), found::toString);
    }

    @Test
    void seatThatIsSoldTwiceIsFound() {
        var first = new BookingEnd("first", "CONFIRMED", List.of("show/A1", "show/A2"), 0, 0, 0, 0);
        var second = new BookingEnd("second", "CONFIRMED", List.of("show/A2"), 0, 0, 0, 0);
        var elsewhere = new BookingEnd("elsewhere", "CONFIRMED", List.of("another/A1"), 0, 0, 0, 0);
        var closed = new BookingEnd("closed", "EXPIRED", List.of("show/A1"), 0, 0, 0, 0);
        assertEquals(
                List.of("Seat show/A2 is sold twice: to first and to second"),
                EndState.differences(List.of(first, second, elsewhere, closed)));
    }

    private static BookingEnd end(String status, long price, long captured, long refunded, long kept) {
        return new BookingEnd("b", status, List.of("show/A1"), price, captured, refunded, kept);
    }
}
