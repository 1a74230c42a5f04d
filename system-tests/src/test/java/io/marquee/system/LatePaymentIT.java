package io.marquee.system;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.marquee.system.endstate.EndState;
import io.marquee.system.endstate.Outcomes;
import io.marquee.system.platform.Bookings;
import io.marquee.system.platform.Mails;
import io.marquee.system.platform.Operate;
import io.marquee.system.platform.Programme;
import io.marquee.system.platform.Provider;
import io.marquee.system.platform.Users;
import io.marquee.system.platform.Users.Customer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Money that comes when nobody expects it any more, or a report of it that never comes. */
class LatePaymentIT {

    /** The platform of these tests holds seats for two minutes, see platform.properties. */
    private static final Duration EXPIRY = Duration.ofMinutes(2).plusSeconds(60);

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final Outcomes OUTCOMES = new Outcomes();
    private static final String SHOW = Programme.newShow();
    private static Started unpaid;
    private static Started paidUnheard;

    private record Started(Customer customer, String bookingId, String seat) {

        void awaitStatus(String status) {
            await("booking " + bookingId + " becomes " + status)
                    .atMost(EXPIRY)
                    .pollInterval(Duration.ofSeconds(1))
                    .until(() -> customer.api()
                            .get("/bookings/" + bookingId)
                            .text("status")
                            .equals(status));
        }
    }

    /** Both wait for their expiry while the test about a cancelled booking runs. */
    @BeforeAll
    static void beginWhatExpires() {
        unpaid = start("A1");
        paidUnheard = start("A2");
        try {
            Provider.misbehave(Map.of("webhookCopies", 0));
            Bookings.pay(paidUnheard.customer().api(), paidUnheard.bookingId());
        } finally {
            Provider.behave();
        }
        Bookings.startPayment(unpaid.customer().api(), unpaid.bookingId()).expect(201);
        assertEquals("PAYMENT_PENDING", status(paidUnheard), "nobody has reported its payment");
    }

    @AfterEach
    void endMisbehaviour() {
        Provider.behave();
    }

    @Test
    void moneyForAnExpiredBookingWhoseSeatIsSoldToAnotherGoesBack() {
        unpaid.awaitStatus("EXPIRED");
        goesBackThoughTheSeatIsSold(unpaid);
    }

    @Test
    void moneyForACancelledBookingWhoseSeatIsSoldToAnotherGoesBack() {
        var cancelled = start("A3");
        Bookings.startPayment(cancelled.customer().api(), cancelled.bookingId()).expect(201);
        Bookings.cancel(cancelled.customer().api(), cancelled.bookingId()).expect(200);
        goesBackThoughTheSeatIsSold(cancelled);
    }

    /** The provider is asked before a booking expires, so a lost report costs nobody their seat. */
    @Test
    void paymentThatWasNeverReportedIsFoundAtExpiry() {
        paidUnheard.awaitStatus("CONFIRMED");
        assertEquals(List.of(), EndState.differences(OUTCOMES.await(PATIENCE)));
    }

    private static void goesBackThoughTheSeatIsSold(Started late) {
        await("the intent is canceled")
                .atMost(PATIENCE)
                .until(() -> Provider.intentOf(late.bookingId())
                        .path("status")
                        .asText()
                        .equals("canceled"));
        var buyer = start(late.seat());
        Bookings.pay(buyer.customer().api(), buyer.bookingId());
        Bookings.awaitStatus(buyer.customer().api(), buyer.bookingId(), "CONFIRMED");
        var mails = awaitMails(late, 1);

        Provider.payLate(Provider.intentOf(late.bookingId()).path("id").asText());

        var mail = Mails.await(late.customer().email(), mails + 1).toString();
        assertTrue(mail.contains("goes back to you"), mail);
        assertEquals(List.of(), EndState.differences(OUTCOMES.await(EXPIRY)));
        assertEquals(List.of(), OUTCOMES.bookkeepingDifferences());
        var operate = Operate.login();
        await("the process that gave the money back is over")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> operate.hasInstance("late-payment", "bookingId", late.bookingId(), "COMPLETED"));
        assertEquals(mails + 1, Mails.count(late.customer().email()));
        assertEquals("CONFIRMED", status(buyer));
    }

    private static int awaitMails(Started booking, int count) {
        Mails.await(booking.customer().email(), count);
        return Mails.count(booking.customer().email());
    }

    private static Started start(String seat) {
        var customer = Users.newCustomer();
        var bookingId = Bookings.pending(customer.api(), SHOW, seat);
        OUTCOMES.add(customer, bookingId, SHOW, seat);
        return new Started(customer, bookingId, seat);
    }

    private static String status(Started booking) {
        return booking.customer().api().get("/bookings/" + booking.bookingId()).text("status");
    }
}
