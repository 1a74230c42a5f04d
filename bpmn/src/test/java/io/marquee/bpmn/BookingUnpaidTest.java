package io.marquee.bpmn;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.camunda.zeebe.process.test.extension.ZeebeProcessTest;
import org.junit.jupiter.api.Test;

/** A booking that is not paid gives its seats back. */
@ZeebeProcessTest
class BookingUnpaidTest extends BookingScenario {
    @Test
    void failedPaymentClosesItReleasesTheSeatsAndFails() throws Exception {
        booking.request();
        services.work();
        booking.settlePayment("FAILED");
        services.work();

        assertSteps(plus(plus(PAYABLE, "close-payment"), undone("FAILED")));
        assertEquals("FAILED", services.askedOf("close-payment").get("closeReason"));
        assertEquals("PAYMENT_FAILED", services.askedOf("close-booking").get("failureCode"));
        assertFalse(services.askedOf("close-booking")
                .get("failureReason")
                .toString()
                .isBlank());
    }

    @Test
    void bookingWaitsForItsPaymentUntilItIsOverdue() throws Exception {
        booking.request();
        services.work();
        engine.increaseTime(Booking.HOLD.minusMinutes(1));
        services.work();

        assertEquals(PAYABLE, services.steps());
        instance().isActive().isWaitingAtElements("PaymentAwaited");
    }

    @Test
    void overdueBookingClosesThePaymentReleasesTheSeatsAndExpires() throws Exception {
        booking.request();
        services.work();
        overdue();

        assertSteps(plus(plus(PAYABLE, "close-payment"), undone("EXPIRED")));
        assertEquals("EXPIRED", services.askedOf("close-payment").get("closeReason"));
        assertNull(services.askedOf("close-booking").get("failureCode"));
        instance().isCompleted().hasPassedElement("BookingExpired");
    }

    @Test
    void cancelledBookingClosesThePaymentAndReleasesTheSeats() throws Exception {
        booking.request();
        services.work();
        booking.cancel("Plans changed");
        services.work();

        assertSteps(plus(plus(PAYABLE, "close-payment"), undone("CANCELLED")));
        assertEquals("CANCELLED", services.askedOf("close-payment").get("closeReason"));
        assertEquals("Plans changed", services.askedOf("close-booking").get("cancelReason"));
        instance().isCompleted().hasPassedElement("BookingCancelled");
    }

    @Test
    void bookingThatReachesThePaymentTooLateExpiresAtOnce() throws Exception {
        services.answer("quote-seats", new Answer.Late()).answer("create-payment-intent", new Answer.Late());
        booking.request();
        services.work();
        engine.increaseTime(Booking.HOLD.plusMinutes(1));
        services.answer("quote-seats", Answer.done("quote", Booking.QUOTE));
        await().atMost(Services.PATIENCE).until(() -> services.work().steps().contains("close-payment"));

        assertSteps(plus(plus(PRICED, "close-payment"), undone("EXPIRED")));
    }

    @Test
    void bookingWhoseAmountTheProviderDoesNotTakeExpiresInsteadOfWaitingForPeople() throws Exception {
        services.answer("create-payment-intent", new Answer.Broken("Payment provider refused the amount"));
        booking.request();
        services.work();
        instance().isActive().hasAnyIncidents();
        overdue();

        assertEquals("EXPIRED", services.askedOf("close-payment").get("closeReason"));
        assertEquals("send-notification booking-expired", services.steps().getLast());
        instance().isCompleted().hasPassedElement("BookingExpired");
    }
}
