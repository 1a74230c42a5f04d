package io.marquee.booking.cancellations.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.marquee.booking.bookings.entity.Pricing;
import io.marquee.booking.cancellations.entity.Refund.Status;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is due for a cancelled booking, and how far it is. */
class CancellationTest {

    private static final UUID BOOKING = UUID.randomUUID();
    private static final RefundPolicy ALL = new RefundPolicy(BigDecimal.valueOf(100), true);
    private static final RefundPolicy NOTHING = new RefundPolicy(BigDecimal.ZERO, false);

    private final Cancellation cancellation = new Cancellation(
            UUID.randomUUID(), BOOKING, CancellationReason.CUSTOMER, BigDecimal.TEN, "INR", Instant.now());

    @Test
    void amountIsOpenUntilItIsDecided() {
        var refund = Refund.of(cancellation, paid("450.00"), List.of());
        assertEquals(Status.PENDING, refund.status());
        assertNull(refund.amount());
    }

    @Test
    void firstDecisionStays() {
        cancellation.decide(ALL, paid("450.00"), BigDecimal.ZERO, Instant.now());
        cancellation.decide(NOTHING, paid("450.00"), BigDecimal.ZERO, Instant.now());
        assertEquals(new BigDecimal("450.00"), cancellation.refundDue().orElseThrow());
    }

    @Test
    void whatSupportHasGivenBackIsNotGivenTwice() {
        cancellation.decide(ALL, paid("450.00"), new BigDecimal("100.000"), Instant.now());
        assertEquals(new BigDecimal("350.00"), cancellation.refundDue().orElseThrow());
    }

    @Test
    void goodwillIsPartOfWhatIsGrantedInPart() {
        var half = new RefundPolicy(BigDecimal.valueOf(50), true);
        cancellation.decide(half, paid("450.00"), new BigDecimal("100.000"), Instant.now());
        assertEquals(new BigDecimal("125.00"), cancellation.refundDue().orElseThrow());
        assertEquals(new BigDecimal("225.00"), cancellation.granted(paid("450.00")));
    }

    @Test
    void moneyThatDidNotArriveIsStillDue() {
        cancellation.decide(ALL, paid("450.00"), BigDecimal.ZERO, Instant.now());
        var told = returned("450.000", "BOOKING_CANCELLED");
        var failed = returned("-450.000", "BOOKING_CANCELLED");
        assertEquals(
                Status.PENDING,
                Refund.of(cancellation, paid("450.00"), List.of(told, failed)).status());
        assertEquals(
                Status.SUCCEEDED,
                Refund.of(cancellation, paid("450.00"), List.of(told, failed, told))
                        .status());
        assertEquals(new Refund(Status.PENDING, null, "INR"), Refund.of(List.of(told, failed)));
    }

    @Test
    void refundSucceedsWithTheEventOfItsOwnReasonOnly() {
        cancellation.decide(ALL, paid("450.00"), BigDecimal.ZERO, Instant.now());
        var goodwill = returned("100.000", "The projector flickered");
        assertEquals(
                Status.PENDING,
                Refund.of(cancellation, paid("450.00"), List.of(goodwill)).status());
        var own = returned("450.000", "BOOKING_CANCELLED");
        assertEquals(
                Status.SUCCEEDED,
                Refund.of(cancellation, paid("450.00"), List.of(goodwill, own)).status());
    }

    /** The cancellation sends nothing then, so that no event of its own will come. */
    @Test
    void goodwillThatArrivesAfterTheDecisionAndIsAllThatIsGrantedIsTheRefund() {
        var half = new RefundPolicy(BigDecimal.valueOf(50), true);
        cancellation.decide(half, paid("450.00"), BigDecimal.ZERO, Instant.now());
        var most = returned("224.990", "The projector flickered");
        assertEquals(
                Status.PENDING,
                Refund.of(cancellation, paid("450.00"), List.of(most)).status());
        var rest = returned("0.010", "And the rest");
        assertEquals(
                Status.SUCCEEDED,
                Refund.of(cancellation, paid("450.00"), List.of(most, rest)).status());
    }

    @Test
    void goodwillThatWasAllThatIsGrantedIsTheRefund() {
        var half = new RefundPolicy(BigDecimal.valueOf(50), true);
        var goodwill = returned("300.000", "The projector flickered");
        cancellation.decide(half, paid("450.00"), goodwill.amount(), Instant.now());
        assertEquals(
                new Refund(Status.SUCCEEDED, new BigDecimal("225.00"), "INR"),
                Refund.of(cancellation, paid("450.00"), List.of(goodwill)));
        var failed = returned("-300.000", "The projector flickered");
        assertEquals(
                Status.PENDING,
                Refund.of(cancellation, paid("450.00"), List.of(goodwill, failed))
                        .status());
    }

    @Test
    void nothingDueIsNoRefund() {
        cancellation.decide(NOTHING, paid("450.00"), BigDecimal.ZERO, Instant.now());
        assertEquals(
                new Refund(Status.NONE, new BigDecimal("0.00"), "INR"),
                Refund.of(cancellation, paid("450.00"), List.of()));
    }

    @Test
    void lateMoneyIsSummedUp() {
        var refund = Refund.of(List.of(returned("450.000", "LATE_PAYMENT"), returned("1.500", "AMOUNT_MISMATCH")));
        assertEquals(new Refund(Status.SUCCEEDED, new BigDecimal("451.50"), "INR"), refund);
    }

    private static MoneyReturned returned(String amount, String reason) {
        return new MoneyReturned(
                UUID.randomUUID(), BOOKING, UUID.randomUUID(), new BigDecimal(amount), "INR", reason, Instant.now());
    }

    private static Pricing paid(String total) {
        var amount = new BigDecimal(total);
        var zero = BigDecimal.ZERO;
        return new Pricing("INR", amount, zero, zero, zero, amount, List.of(), List.of());
    }
}
