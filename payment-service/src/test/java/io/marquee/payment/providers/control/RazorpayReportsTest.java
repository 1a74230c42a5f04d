package io.marquee.payment.providers.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.marquee.chassis.errors.BusinessException;
import io.marquee.payment.money.entity.Money;
import io.marquee.payment.providers.control.ProviderReport.Declined;
import io.marquee.payment.providers.control.ProviderReport.Other;
import io.marquee.payment.providers.control.ProviderReport.Paid;
import io.marquee.payment.providers.control.ProviderReport.RefundMoved;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RazorpayReportsTest {

    private static final UUID OURS = UUID.fromString("019aa2a5-5c1e-7d0a-8f0e-0a2b8a4c2f11");

    private static String event(String type, String payload) {
        return "{\"entity\":\"event\",\"event\":\"" + type + "\",\"payload\":" + payload
                + ",\"created_at\":1795199400}";
    }

    private static String payment(String fields) {
        return "{\"payment\":{\"entity\":{\"id\":\"pay_1\",\"amount\":45000,\"currency\":\"INR\"," + fields + "}}}";
    }

    @Test
    void capturedMoneyBelongsToItsOrderAndOurPayment() {
        var body = event(
                "payment.captured", payment("\"order_id\":\"order_1\",\"notes\":{\"paymentId\":\"" + OURS + "\"}"));
        var paid = assertInstanceOf(Paid.class, RazorpayReports.read(body));
        assertEquals(new ProviderReport.Subject("order_1", OURS), paid.payment());
        assertEquals(Money.of("450.00", "INR"), paid.received());
        assertEquals(
                Instant.ofEpochSecond(1795199400),
                RazorpayReports.envelope(body).happened());
    }

    /** Razorpay writes no notes as an empty list, and a payment by link has no order. */
    @Test
    void moneyThatIsNotOursHasNoSubject() {
        var paid = (Paid) RazorpayReports.read(event("payment.captured", payment("\"order_id\":null,\"notes\":[]")));
        assertNull(paid.payment().paymentId());
        assertNull(paid.payment().intentId());
    }

    @Test
    void aDeclineTellsTheCustomersReason() {
        var fields = "\"order_id\":\"order_1\",\"notes\":[],\"error_description\":";
        var why = (Declined) RazorpayReports.read(event("payment.failed", payment(fields + "\"No funds.\"")));
        assertEquals("No funds.", why.reason());
        var none = (Declined) RazorpayReports.read(event("payment.failed", payment(fields + "null")));
        assertEquals("Declined", none.reason());
    }

    @Test
    void aRefundIsKnownByItsNote() {
        var refund = "{\"refund\":{\"entity\":{\"id\":\"rfnd_1\",\"status\":\"processed\",\"notes\":{\"refundId\":\""
                + OURS + "\"}}}}";
        var moved = (RefundMoved) RazorpayReports.read(event("refund.processed", refund));
        assertEquals(OURS, moved.refundId());
        assertEquals(new ProviderRefund("rfnd_1", ProviderRefund.State.SUCCEEDED, null), moved.refund());
    }

    @Test
    void whatTellsNothingNewIsLeftAlone() {
        assertEquals(new Other(), RazorpayReports.read(event("order.paid", "{}")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "not json", "{}", "{\"event\":\"payment.captured\",\"created_at\":1}"})
    void whatIsNoEventIsRefused(String body) {
        assertThrows(BusinessException.class, () -> RazorpayReports.envelope(body));
    }

    @ParameterizedTest
    @ValueSource(strings = {"9223372036854775807", "\"yesterday\""})
    void momentThatThereIsNotIsRefused(String moment) {
        var body = event("payment.captured", payment("\"notes\":[]")).replace("1795199400", moment);
        assertThrows(BusinessException.class, () -> RazorpayReports.envelope(body));
    }
}
