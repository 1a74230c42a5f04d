package io.marquee.bpmn;

import static io.marquee.bpmn.BpmnErrors.BOOKING_CLOSED;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.camunda.zeebe.process.test.extension.ZeebeProcessTest;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What comes too early, too late, twice, or at the same time as something else. */
@ZeebeProcessTest
class BookingRaceTest extends BookingScenario {
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
    void changedRulesPriceTheNextBookingOnly() throws Exception {
        booking.request("THIRD50");
        services.work();
        var table = ModelFiles.read(Path.of("decisions", "pricing.dmn"));
        client.newDeployResourceCommand()
                .addResourceStringUtf8(table.replace("<text>50</text>", "<text>60</text>"), "pricing.dmn")
                .send()
                .join();
        booking.settlePayment("SUCCEEDED");
        services.work();

        assertEquals(50, third50());
        new Booking(client).request("THIRD50");
        services.work();
        assertEquals(60, third50());
    }

    private Object third50() {
        var rules = (Map<?, ?>) services.askedOf("price-booking").get("rules");
        return ((Map<?, ?>) ((List<?>) rules.get("offers")).getFirst()).get("value");
    }
}
