package io.marquee.booking.bookings.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.marquee.booking.seats.entity.SeatId;
import io.marquee.chassis.errors.BusinessException;
import io.marquee.chassis.errors.ErrorCode;
import io.marquee.chassis.errors.Violation;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class NewBookingTest {

    private static final UUID BOOKING = UUID.randomUUID();
    private static final UUID USER = UUID.randomUUID();
    private static final String SHOW = "019aa2f0-0000-7000-8000-000000000001";

    @Test
    void seatsAreSortedAndTheCouponIsInCapitals() {
        var request = new NewBooking(SHOW, List.of("A10", "A2"), "third50", null).toRequest(BOOKING, USER);
        assertEquals(
                List.of("A2", "A10"),
                request.seats().stream().map(SeatId::value).toList());
        assertEquals("THIRD50", request.couponCode());
        assertEquals(BOOKING, request.bookingId());
        assertEquals(USER, request.userId());
    }

    @Test
    void theCouponMayBeAbsent() {
        assertNull(new NewBooking(SHOW, List.of("A1"), null, null)
                .toRequest(BOOKING, USER)
                .couponCode());
    }

    @Test
    void everyWrongFieldIsNamedAtOnce() {
        var seats = Arrays.asList("A1", "A1", "a;1", null);
        assertEquals(
                List.of("showId", "seatIds[1]", "seatIds[2]", "seatIds[3]", "couponCode"),
                wrongFields(new NewBooking("1-1-1-1-1", seats, "50 %", null)));
    }

    @Test
    void atLeastOneSeatIsNeeded() {
        assertEquals(List.of("seatIds"), wrongFields(new NewBooking(SHOW, List.of(), null, null)));
        assertEquals(List.of("showId", "seatIds"), wrongFields(new NewBooking(null, null, null, null)));
    }

    @Test
    void aHoldKnowsItsShowAndSeats() {
        var hold = UUID.randomUUID();
        var request = new NewBooking(null, null, null, hold.toString()).toRequest(BOOKING, USER);
        assertEquals(hold, request.holdId());
        assertNull(request.seats());
        assertEquals(
                UUID.fromString(SHOW),
                new NewBooking(SHOW, null, null, hold.toString())
                        .toRequest(BOOKING, USER)
                        .showId());
    }

    @Test
    void seatsAndAHoldDoNotGoTogether() {
        assertEquals(
                List.of("seatIds"),
                wrongFields(new NewBooking(
                        SHOW, List.of("A1"), null, UUID.randomUUID().toString())));
        assertEquals(List.of("showId", "holdId"), wrongFields(new NewBooking("x", null, null, "1-1-1-1-1")));
    }

    private static List<String> wrongFields(NewBooking body) {
        var error = assertThrows(BusinessException.class, () -> body.toRequest(BOOKING, USER));
        assertEquals(ErrorCode.VALIDATION_ERROR, error.code());
        return ((List<?>) error.details().get("violations"))
                .stream().map(violation -> ((Violation) violation).field()).toList();
    }
}
