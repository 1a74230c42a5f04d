package io.marquee.bpmn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.camunda.zeebe.process.test.extension.ZeebeProcessTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The ways to a ticket. */
@ZeebeProcessTest
class BookingConfirmedTest extends BookingScenario {
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
    void overdueBookingThatIsAlreadyPaidIsConfirmed() throws Exception {
        services.answer("close-payment", closed(true));
        booking.request();
        services.work();
        overdue();

        assertSteps(plus(PAYABLE, "close-payment", "confirm-booking", "send-notification booking-confirmed"));
        assertEquals("payment-1", services.askedOf("confirm-booking").get("paymentId"));
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
}
