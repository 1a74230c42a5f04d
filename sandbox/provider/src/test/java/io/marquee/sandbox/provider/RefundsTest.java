package io.marquee.sandbox.provider;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import com.stripe.model.PaymentIntent;
import com.stripe.model.Refund;
import com.stripe.param.RefundCreateParams;
import com.stripe.param.RefundRetrieveParams;
import org.junit.jupiter.api.Test;

class RefundsTest extends SandboxTest {

    @Test
    void refundsInPartsEndAtWhatWasPaid() throws StripeException {
        var paid = sandbox.paid();
        assertEquals(20_000L, refund(paid, 20_000L).getAmount());
        assertEquals(25_000L, refund(paid, null).getAmount());
        var refused = assertThrows(InvalidRequestException.class, () -> refund(paid, 1L));
        assertEquals("charge_already_refunded", refused.getCode());
        assertEquals(400, refused.getStatusCode());
    }

    @Test
    void refundIsNeverAboveWhatIsLeft() throws StripeException {
        var paid = sandbox.paid();
        refund(paid, 20_000L);
        var refused = assertThrows(InvalidRequestException.class, () -> refund(paid, 25_001L));
        assertTrue(refused.getMessage().contains("greater than unrefunded amount"), refused.getMessage());
        assertEquals("amount", refused.getParam());
        assertEquals(25_000L, refund(paid, 25_000L).getAmount());
    }

    @Test
    void refundIsFoundAgainWithItsCharge() throws StripeException {
        var paid = sandbox.paid();
        var refund = sandbox.stripe()
                .v1()
                .refunds()
                .retrieve(
                        refund(paid, 20_000L).getId(),
                        RefundRetrieveParams.builder().addExpand("charge").build());
        assertEquals("succeeded", refund.getStatus());
        assertEquals(paid.getId(), refund.getPaymentIntent());
        assertEquals("LATE_PAYMENT", refund.getMetadata().get("reason"));
        assertEquals("requested_by_customer", refund.getReason());
        assertEquals(20_000L, refund.getChargeObject().getAmountRefunded());
        assertEquals(false, refund.getChargeObject().getRefunded());
    }

    @Test
    void unpaidIntentHasNothingToRefund() throws StripeException {
        var intent = sandbox.create();
        var refused = assertThrows(InvalidRequestException.class, () -> refund(intent, null));
        assertTrue(refused.getMessage().contains("successful charge"), refused.getMessage());
    }

    @Test
    void unknownIntentAndRefundAreNamed() {
        var unknown = new PaymentIntent();
        unknown.setId("pi_unknown");
        var refused = assertThrows(InvalidRequestException.class, () -> refund(unknown, null));
        assertEquals("resource_missing", refused.getCode());
        var missing = assertThrows(
                InvalidRequestException.class,
                () -> sandbox.stripe().v1().refunds().retrieve("re_unknown"));
        assertEquals(404, missing.getStatusCode());
    }

    private Refund refund(PaymentIntent intent, Long amount) throws StripeException {
        return sandbox.stripe()
                .v1()
                .refunds()
                .create(RefundCreateParams.builder()
                        .setPaymentIntent(intent.getId())
                        .setAmount(amount)
                        .setReason(RefundCreateParams.Reason.REQUESTED_BY_CUSTOMER)
                        .putMetadata("reason", "LATE_PAYMENT")
                        .build());
    }
}
