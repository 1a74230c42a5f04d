package io.marquee.bpmn;

import static io.marquee.bpmn.BpmnErrors.BOOKING_CLOSED;
import static io.marquee.bpmn.BpmnErrors.OFFER_NOT_APPLICABLE;
import static io.marquee.bpmn.BpmnErrors.SEATS_ALREADY_SOLD;
import static io.marquee.bpmn.BpmnErrors.SEATS_UNAVAILABLE;
import static io.marquee.bpmn.BpmnErrors.SHOW_NOT_BOOKABLE;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.camunda.zeebe.process.test.extension.ZeebeProcessTest;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a service refuses is undone, and the customer told why. */
@ZeebeProcessTest
class BookingRefusedTest extends BookingScenario {
    @Test
    void unavailableSeatsFailTheBookingAndLeaveNothingToRelease() throws Exception {
        services.answer("lock-seats", refused(SEATS_UNAVAILABLE));
        booking.request();
        services.work();

        assertSteps(List.of("lock-seats", "close-booking FAILED", "send-notification booking-failed"));
        assertFailure(SEATS_UNAVAILABLE);
        instance().isCompleted().hasPassedElement("BookingFailed");
    }

    @Test
    void bookingClosedBeforeItsSeatsAreLockedIsCancelled() throws Exception {
        services.answer("lock-seats", refused(BOOKING_CLOSED));
        booking.request();
        services.work();

        assertSteps(List.of("lock-seats", "close-booking CANCELLED", "send-notification booking-cancelled"));
        assertFailure(BOOKING_CLOSED);
        instance().isCompleted().hasPassedElement("BookingCancelled");
    }

    @Test
    void showThatCannotBeBookedReleasesTheSeatsAndFails() throws Exception {
        services.answer("quote-seats", refused(SHOW_NOT_BOOKABLE));
        booking.request();
        services.work();

        assertSteps(plus(List.of("lock-seats", "quote-seats"), undone("FAILED")));
        assertFailure(SHOW_NOT_BOOKABLE);
    }

    @Test
    void offerThatDoesNotApplyReleasesTheSeatsAndFails() throws Exception {
        services.answer("price-booking", refused(OFFER_NOT_APPLICABLE));
        booking.request("NONESUCH");
        services.work();

        assertSteps(plus(List.of("lock-seats", "quote-seats", "price-booking"), undone("FAILED")));
        assertFailure(OFFER_NOT_APPLICABLE);
        assertEquals(Booking.SEATS, services.askedOf("release-seats").get("seatIds"));
    }

    @Test
    void bookingClosedBeforePaymentReleasesTheSeats() throws Exception {
        services.answer("request-payment", refused(BOOKING_CLOSED));
        booking.request();
        services.work();

        assertSteps(plus(PRICED, undone("CANCELLED")));
        assertFailure(BOOKING_CLOSED);
    }

    @Test
    void seatsThatAreAlreadySoldAreRefundedAndTheBookingFails() throws Exception {
        services.answer("confirm-booking", refused(SEATS_ALREADY_SOLD));
        booking.request();
        services.work();
        booking.settlePayment("SUCCEEDED");
        services.work();

        assertSteps(plus(plus(PAYABLE, "confirm-booking", "refund-payment"), undone("FAILED")));
        assertEquals(SEATS_ALREADY_SOLD, services.askedOf("refund-payment").get("refundReason"));
        assertFailure(SEATS_ALREADY_SOLD);
    }

    @Test
    void freeBookingThatCannotBeConfirmedHasNothingToRefund() throws Exception {
        services.answer("price-booking", free()).answer("confirm-booking", refused(SEATS_ALREADY_SOLD));
        booking.request();
        services.work();

        assertSteps(plus(plus(PRICED, "confirm-booking"), undone("FAILED")));
    }
}
