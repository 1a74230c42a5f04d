package io.marquee.bpmn;

import static io.camunda.zeebe.process.test.assertions.BpmnAssert.assertThat;
import static io.marquee.bpmn.BpmnErrors.BOOKING_CLOSED;
import static io.marquee.bpmn.BpmnErrors.OFFER_NOT_APPLICABLE;
import static io.marquee.bpmn.BpmnErrors.SEATS_ALREADY_SOLD;
import static io.marquee.bpmn.BpmnErrors.SEATS_UNAVAILABLE;
import static io.marquee.bpmn.BpmnErrors.SHOW_NOT_BOOKABLE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.camunda.zeebe.client.ZeebeClient;
import io.camunda.zeebe.process.test.api.ZeebeTestEngine;
import io.camunda.zeebe.process.test.assertions.ProcessInstanceAssert;
import io.camunda.zeebe.process.test.extension.ZeebeProcessTest;
import io.camunda.zeebe.process.test.inspections.model.InspectedProcessInstance;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every path of the booking process, on the in-memory engine. */
@ZeebeProcessTest
class BookingProcessTest {
    private static final List<String> PRICED = List.of("lock-seats", "quote-seats", "price-booking", "request-payment");
    private static final List<String> PAYABLE = plus(PRICED, "create-payment-intent");

    private ZeebeClient client;
    private ZeebeTestEngine engine;
    private Booking booking;
    private Services services;

    @BeforeEach
    void deploy() {
        Booking.deploy(client);
        booking = new Booking(client);
        services = new Services(client, engine)
                .answer("quote-seats", Answer.done("quote", Booking.QUOTE))
                .answer("price-booking", Answer.done("pricing", Map.of("currency", "INR", "total", 531)))
                .answer("create-payment-intent", Answer.done("paymentId", "payment-1"))
                .answer("confirm-booking", Answer.done("ticketId", "ticket-1"))
                .answer("close-payment", closed(false));
    }

    @Test
    void paidBookingIsConfirmed() throws Exception {
        booking.request();
        services.work();
        booking.settlePayment("SUCCEEDED");
        services.work();

        assertSteps(plus(PAYABLE, "confirm-booking", "send-notification booking-confirmed"));
        assertEquals("payment-1", services.askedOf("confirm-booking").get("paymentId"));
        instance().isCompleted().hasPassedElement("BookingConfirmed");
    }

    @Test
    void freeBookingNeedsNoPayment() throws Exception {
        services.answer("price-booking", free());
        booking.request();
        services.work();

        assertSteps(plus(PRICED, "confirm-booking", "send-notification booking-confirmed"));
        assertNull(services.askedOf("confirm-booking").get("paymentId"));
        instance().isCompleted().hasPassedElement("BookingConfirmed");
    }

    @Test
    void decisionOfTheRulesReachesPricing() throws Exception {
        booking.request("THIRD50");
        services.work();

        var rules = (Map<?, ?>) services.askedOf("price-booking").get("rules");
        var offer = (Map<?, ?>) ((List<?>) rules.get("offers")).getFirst();
        assertEquals("THIRD50", offer.get("code"));
        assertEquals(List.of(), rules.get("adjustments"));
    }

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
    void failedPaymentThatWasPaidAfterAllIsConfirmed() throws Exception {
        services.answer("close-payment", closed(true));
        booking.request();
        services.work();
        booking.settlePayment("FAILED");
        services.work();

        assertSteps(plus(PAYABLE, "close-payment", "confirm-booking", "send-notification booking-confirmed"));
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
        services.work();

        assertSteps(plus(plus(PAYABLE, "close-payment"), undone("EXPIRED")));
        assertEquals("EXPIRED", services.askedOf("close-payment").get("closeReason"));
        assertNull(services.askedOf("close-booking").get("failureCode"));
        instance().isCompleted().hasPassedElement("BookingExpired");
    }

    @Test
    void overdueBookingThatIsAlreadyPaidIsConfirmed() throws Exception {
        services.answer("close-payment", closed(true));
        booking.request();
        services.work();
        overdue();
        services.work();

        assertSteps(plus(PAYABLE, "close-payment", "confirm-booking", "send-notification booking-confirmed"));
        assertEquals("payment-1", services.askedOf("confirm-booking").get("paymentId"));
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
    void cancelledBookingThatIsAlreadyPaidIsRefunded() throws Exception {
        services.answer("close-payment", closed(true)).answer("confirm-booking", refused(BOOKING_CLOSED));
        booking.request();
        services.work();
        booking.cancel("Plans changed");
        services.work();

        assertSteps(plus(plus(PAYABLE, "close-payment", "confirm-booking", "refund-payment"), undone("CANCELLED")));
        assertEquals("payment-1", services.askedOf("refund-payment").get("paymentId"));
        assertEquals(BOOKING_CLOSED, services.askedOf("refund-payment").get("refundReason"));
    }

    @Test
    void paymentThatLosesAgainstTheCancellationIsRefunded() throws Exception {
        services.answer("confirm-booking", refused(BOOKING_CLOSED));
        booking.request();
        services.work();
        booking.settlePayment("SUCCEEDED");
        booking.cancel("Plans changed");
        services.work();

        assertSteps(plus(plus(PAYABLE, "confirm-booking", "refund-payment"), undone("CANCELLED")));
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

    @Test
    void paymentThatSettlesBeforeTheProcessWaitsForItIsNotLost() throws Exception {
        services.answer("create-payment-intent", new Answer.Late());
        booking.request();
        services.work();
        booking.settlePayment("SUCCEEDED");
        services.answer("create-payment-intent", Answer.done("paymentId", "payment-1"));
        services.work();

        assertSteps(plus(PAYABLE, "confirm-booking", "send-notification booking-confirmed"));
    }

    @Test
    void cancellationThatArrivesWhilePricingIsNotLost() throws Exception {
        services.answer("price-booking", new Answer.Late());
        booking.request();
        services.work();
        booking.cancel("Plans changed");
        services.answer("price-booking", Answer.done("pricing", Map.of("total", 531)));
        services.work();

        assertSteps(plus(plus(PAYABLE, "close-payment"), undone("CANCELLED")));
    }

    @Test
    void bookingThatReachesThePaymentTooLateExpiresAtOnce() throws Exception {
        services.answer("quote-seats", new Answer.Late());
        booking.request();
        services.work();
        engine.increaseTime(Booking.HOLD.plusMinutes(1));
        services.answer("quote-seats", Answer.done("quote", Booking.QUOTE));
        services.work();

        assertSteps(plus(plus(PAYABLE, "close-payment"), undone("EXPIRED")));
    }

    @Test
    void requestThatIsPublishedTwiceStartsOnce() throws Exception {
        booking.request();
        booking.request();
        services.work();

        assertEquals(PAYABLE, services.steps());
    }

    @Test
    void paymentOfAnotherBookingChangesNothing() throws Exception {
        booking.request();
        services.work();
        new Booking(client).settlePayment("SUCCEEDED");
        services.work();

        assertEquals(PAYABLE, services.steps());
    }

    @Test
    void notificationThatCannotBeSentUndoesNothingAndCanBeRetried() throws Exception {
        services.answer("send-notification", new Answer.Broken("Mail server does not answer"));
        booking.request();
        services.work();
        booking.settlePayment("SUCCEEDED");
        services.work();

        var sent = "send-notification booking-confirmed";
        assertEquals(plus(PAYABLE, "confirm-booking", sent, sent, sent, sent, sent), services.steps());
        instance().isActive().hasAnyIncidents();

        services.answer("send-notification", Answer.done());
        services.retry(instance().extractingLatestIncident().getIncidentKey());
        services.work();
        instance().isCompleted().hasNotPassedElement("SeatsReleased").hasPassedElement("BookingConfirmed");
    }

    private void overdue() throws Exception {
        engine.increaseTime(Booking.HOLD.plus(Duration.ofMinutes(1)));
        engine.waitForBusyState(Duration.ofSeconds(10));
    }

    private void assertSteps(List<String> expected) throws Exception {
        assertEquals(expected, services.steps());
        engine.waitForIdleState(Duration.ofSeconds(10));
        instance().isCompleted().hasNoIncidents();
    }

    private void assertFailure(String code) {
        var seen = services.askedOf("close-booking");
        assertEquals(code, seen.get("failureCode"));
        assertEquals(reason(code), seen.get("failureReason"));
    }

    private ProcessInstanceAssert instance() {
        return assertThat(new InspectedProcessInstance(services.instance()));
    }

    private static String[] undone(String status) {
        return new String[] {
            "release-seats", "close-booking " + status, "send-notification booking-" + status.toLowerCase(Locale.ROOT)
        };
    }

    private static Answer closed(boolean alreadyPaid) {
        return new Answer.Done(
                Map.of("paymentClosed", !alreadyPaid, "alreadyPaid", alreadyPaid, "paymentId", "payment-1"));
    }

    private static Answer free() {
        return Answer.done("pricing", Map.of("currency", "INR", "total", 0));
    }

    private static Answer refused(String code) {
        return new Answer.Refused(code, reason(code));
    }

    private static String reason(String code) {
        return "Refused: " + code;
    }

    private static List<String> plus(List<String> steps, String... more) {
        var all = new ArrayList<>(steps);
        all.addAll(List.of(more));
        return all;
    }
}
