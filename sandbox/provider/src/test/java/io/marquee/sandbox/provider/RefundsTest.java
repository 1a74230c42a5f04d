package io.marquee.sandbox.provider;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import com.stripe.model.PaymentIntent;
import com.stripe.model.Refund;
import com.stripe.param.RefundCreateParams;
import com.stripe.param.RefundListParams;
import com.stripe.param.RefundRetrieveParams;
import java.util.ArrayList;
import java.util.List;
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

    @Test
    void refundsOfAnIntentAreListed() throws StripeException {
        var paid = sandbox.paid();
        var first = refund(paid, 20_000L);
        var second = refund(paid, 5_000L);
        refund(sandbox.paid(), 1_000L);

        var listed = sandbox.stripe()
                .v1()
                .refunds()
                .list(RefundListParams.builder().setPaymentIntent(paid.getId()).build());

        assertEquals(
                List.of(second.getId(), first.getId()),
                listed.getData().stream().map(Refund::getId).toList());
        assertFalse(listed.getHasMore());
    }

    @Test
    void refundsOfAnIntentAreListedPageByPage() throws StripeException {
        var paid = sandbox.paid();
        var first = refund(paid, 20_000L);
        var second = refund(paid, 5_000L);
        var third = refund(paid, 1_000L);
        var onePerPage = RefundListParams.builder()
                .setPaymentIntent(paid.getId())
                .setLimit(1L)
                .build();

        var listed = new ArrayList<String>();
        for (var refund : sandbox.stripe().v1().refunds().list(onePerPage).autoPagingIterable()) {
            listed.add(refund.getId());
        }

        assertEquals(List.of(third.getId(), second.getId(), first.getId()), listed);
    }

    @Test
    void refundThatTheBankSendsBackHasFailedAndCanBeMadeAgain() throws Exception {
        var paid = sandbox.paid();
        var refund = refund(paid, 45_000L);

        assertEquals(
                200,
                sandbox.send("POST", "/sandbox/refunds/" + refund.getId() + "/fail", "")
                        .statusCode());

        var failed = sandbox.stripe().v1().refunds().retrieve(refund.getId());
        assertEquals("failed", failed.getStatus());
        assertEquals("lost_or_stolen_card", failed.getFailureReason());
        assertEquals(
                409,
                sandbox.send("POST", "/sandbox/refunds/" + refund.getId() + "/fail", "")
                        .statusCode());
        assertEquals(
                404,
                sandbox.send("POST", "/sandbox/refunds/re_unknown/fail", "").statusCode());
        assertEquals("succeeded", refund(paid, 45_000L).getStatus());
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
