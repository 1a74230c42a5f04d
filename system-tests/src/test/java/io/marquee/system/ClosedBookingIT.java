package io.marquee.system;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.marquee.system.platform.Bookings;
import io.marquee.system.platform.Mails;
import io.marquee.system.platform.Operate;
import io.marquee.system.platform.Programme;
import io.marquee.system.platform.Provider;
import io.marquee.system.platform.Users;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Bookings that end without a ticket. */
class ClosedBookingIT {

    /** The platform of these tests holds seats for two minutes, see platform.properties. */
    private static final Duration HOLD = Duration.ofMinutes(2);

    @Test
    void unpaidBookingExpiresAndItsSeatsCanBeBookedAgain() {
        var customer = Users.newCustomer();
        var showId = Programme.newShow();
        var bookingId = Bookings.pending(customer.api(), showId, "A1", "A2");
        var payment = Bookings.startPayment(customer.api(), bookingId).expect(201);

        await("the booking expires")
                .atMost(HOLD.plusSeconds(45))
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> customer.api()
                        .get("/bookings/" + bookingId)
                        .text("status")
                        .equals("EXPIRED"));
        await().until(() -> Bookings.seatStatus(showId, "A1").equals("AVAILABLE"));
        assertTrue(Provider.confirm(payment, Provider.GOOD_CARD).status() >= 400, "A closed intent took money");
        Bookings.startPayment(customer.api(), bookingId).expectError(410, "BOOKING_EXPIRED");
        Mails.await(customer.email(), 1);
        Operate.login().awaitInstance(bookingId, "COMPLETED");

        var next = Users.newCustomer();
        Bookings.pending(next.api(), showId, "A1", "A2");
    }

    @Test
    void cancelledWhileUnpaidIsFinalAtOnce() {
        var customer = Users.newCustomer();
        var showId = Programme.newShow();
        var bookingId = Bookings.pending(customer.api(), showId, "A1");
        var payment = Bookings.startPayment(customer.api(), bookingId).expect(201);

        var cancelled =
                customer.api().post("/bookings/" + bookingId + "/cancel", "{}").expect(200);
        assertEquals("CANCELLED", cancelled.text("status"));
        await().until(() -> Bookings.seatStatus(showId, "A1").equals("AVAILABLE"));
        Operate.login().awaitInstance(bookingId, "COMPLETED");
        assertTrue(Provider.confirm(payment, Provider.GOOD_CARD).status() >= 400, "A closed intent took money");
        customer.api().post("/bookings/" + bookingId + "/cancel", "{}").expect(200);
        assertEquals("CANCELLED", customer.api().get("/bookings/" + bookingId).text("status"));
        Mails.await(customer.email(), 1);
    }

    @Test
    void takenSeatIsRefusedWithoutAProcess() {
        var first = Users.newCustomer();
        var second = Users.newCustomer();
        var showId = Programme.newShow();
        var bookingId = Bookings.pending(first.api(), showId, "A1", "A2");

        var refused = Bookings.request(second.api(), showId, null, "A2", "A3").expectError(409, "SEAT_LOCK_FAILED");
        assertEquals(
                "A2", refused.body().at("/error/details/unavailableSeatIds/0").asText());
        assertEquals(1, refused.body().at("/error/details/unavailableSeatIds").size());
        assertEquals("AVAILABLE", Bookings.seatStatus(showId, "A3"), "A refused booking must hold nothing");

        Bookings.pay(first.api(), bookingId);
        Bookings.awaitStatus(first.api(), bookingId, "CONFIRMED");
        Bookings.request(second.api(), showId, null, "A2").expectError(409, "SEAT_LOCK_FAILED");
        // Operate shows things in the order in which they happened: with the end of the first, it would show another.
        var operate = Operate.login();
        operate.awaitInstance(bookingId, "COMPLETED");
        assertEquals(1, operate.instancesWith("showId", showId).size());
    }
}
