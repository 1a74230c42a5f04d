package io.marquee.payment.payments.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.marquee.payment.money.entity.Money;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PaymentTest {

    private static final Instant NOW = Instant.parse("2026-11-20T18:30:00Z");
    private static final Money ASKED = Money.of("450", "INR");
    private static final int ATTEMPTS = 3;
    private static final UUID WISH = UUID.randomUUID();

    private final Payment payment = new Payment(
            UUID.randomUUID(),
            new PaymentOrder(UUID.randomUUID(), "BK7Q2M", UUID.randomUUID(), ASKED, NOW.plusSeconds(300)),
            "stripe",
            "correlation",
            NOW);

    @Test
    void onlyTheListedTransitionsExist() {
        var allowed = Map.of(
                PaymentStatus.REGISTERED, "INITIATED CLOSING SUCCEEDED FAILED MISMATCHED",
                PaymentStatus.INITIATED, "CLOSING SUCCEEDED FAILED MISMATCHED",
                PaymentStatus.CLOSING, "CLOSED SUCCEEDED SUCCEEDED_LATE MISMATCHED",
                PaymentStatus.FAILED, "SUCCEEDED_LATE",
                PaymentStatus.CLOSED, "SUCCEEDED_LATE",
                PaymentStatus.SUCCEEDED, "",
                PaymentStatus.SUCCEEDED_LATE, "",
                PaymentStatus.MISMATCHED, "");
        for (var from : PaymentStatus.values()) {
            var next = EnumSet.allOf(PaymentStatus.class);
            next.removeIf(to -> !from.mayBecome(to));
            assertEquals(
                    Set.of(allowed.get(from).split(" ")).stream()
                            .filter(s -> !s.isEmpty())
                            .sorted()
                            .toList(),
                    next.stream().map(Enum::name).sorted().toList(),
                    "after " + from);
        }
    }

    @Test
    void isPaidOnce() {
        payment.start(WISH, NOW);
        assertEquals(OutcomeResult.APPLIED, payment.paid(ASKED, NOW));
        assertEquals(OutcomeResult.IGNORED, payment.paid(ASKED, NOW));
        assertEquals(PaymentStatus.SUCCEEDED, payment.status());
        assertEquals(ASKED, payment.refundable());
    }

    @Test
    void failsWithTheLastDeclinedAttempt() {
        payment.start(WISH, NOW);
        payment.attemptDeclined("declined", ATTEMPTS, NOW);
        payment.attemptDeclined("declined", ATTEMPTS, NOW);
        assertEquals(PaymentStatus.INITIATED, payment.status());
        payment.attemptDeclined("no funds", ATTEMPTS, NOW);
        assertEquals(PaymentStatus.FAILED, payment.status());
        assertEquals("no funds", payment.reason());
    }

    @Test
    void aDeclineThatComesAfterTheMoneyMeansNothing() {
        payment.start(WISH, NOW);
        payment.paid(ASKED, NOW);
        for (var i = 0; i < ATTEMPTS; i++) {
            assertEquals(OutcomeResult.IGNORED, payment.attemptDeclined("declined", ATTEMPTS, NOW));
        }
        assertEquals(PaymentStatus.SUCCEEDED, payment.status());
    }

    @Test
    void moneyAfterTheEndIsLate() {
        payment.beginClosing("EXPIRED", NOW);
        payment.close(NOW);
        assertEquals(OutcomeResult.LATE, payment.paid(ASKED, NOW));
        assertEquals(PaymentStatus.SUCCEEDED_LATE, payment.status());
        assertEquals(ASKED, payment.refundable());
    }

    @Test
    void moneyAfterTheLastDeclineIsLate() {
        payment.attemptDeclined("declined", 1, NOW);
        assertEquals(OutcomeResult.LATE, payment.paid(ASKED, NOW));
    }

    @Test
    void whoIsQuickerThanTheClosingHasPaid() {
        payment.beginClosing("EXPIRED", NOW);
        assertEquals(OutcomeResult.APPLIED, payment.paid(ASKED, NOW));
        assertEquals(PaymentStatus.SUCCEEDED, payment.status());
    }

    @Test
    void otherMoneyThanWasAskedForGoesBack() {
        assertEquals(OutcomeResult.MISMATCHED, payment.paid(Money.of("449.99", "INR"), NOW));
        assertEquals(Money.of("449.99", "INR"), payment.refundable());
    }

    @Test
    void anotherCurrencyGoesBackInThatCurrency() {
        assertEquals(OutcomeResult.MISMATCHED, payment.paid(Money.of("450", "EUR"), NOW));
        payment.reserveRefund(Money.of("450", "EUR"), NOW);
        assertEquals(Money.zero("EUR"), payment.refundable());
    }

    @Test
    void aCancelThatWeAskedForClosesIt() {
        payment.beginClosing("CANCELLED", NOW);
        assertEquals(OutcomeResult.APPLIED, payment.canceledByProvider("canceled", NOW));
        assertEquals(PaymentStatus.CLOSED, payment.status());
        assertEquals("CANCELLED", payment.reason());
        assertEquals(OutcomeResult.IGNORED, payment.canceledByProvider("canceled", NOW));
    }

    @Test
    void aCancelThatNobodyAskedForFailsIt() {
        assertEquals(OutcomeResult.APPLIED, payment.canceledByProvider("canceled", NOW));
        assertEquals(PaymentStatus.FAILED, payment.status());
    }

    @Test
    void whatComesByAReplacedProviderIsLateEvenBeforeThatIsTold() {
        var next = payment.replaceBy(UUID.randomUUID(), "razorpay", NOW);
        assertEquals("razorpay", next.provider());
        assertEquals(payment.bookingId(), next.bookingId());
        assertEquals(ASKED, next.asked());
        assertEquals(PaymentStatus.REGISTERED, next.status());
        assertEquals(OutcomeResult.LATE, payment.paid(ASKED, NOW));
        assertEquals(ASKED, payment.refundable());
    }

    @Test
    void whoHasBegunStaysWithTheProvider() {
        payment.start(WISH, NOW);
        payment.paid(ASKED, NOW);
        assertThrows(IllegalStateException.class, () -> payment.replaceBy(UUID.randomUUID(), "razorpay", NOW));
    }

    @Test
    void startsOnce() {
        assertFalse(payment.isStartedBy(WISH));
        payment.start(WISH, NOW);
        assertTrue(payment.isStartedBy(WISH));
        assertFalse(payment.isStartedBy(UUID.randomUUID()));
        assertThrows(IllegalStateException.class, () -> payment.start(WISH, NOW));
    }

    @Test
    void nothingIsRefundedBeforeItIsPaid() {
        assertEquals(Money.zero("INR"), payment.refundable());
        assertThrows(IllegalArgumentException.class, () -> payment.reserveRefund(Money.of("0.01", "INR"), NOW));
    }

    @Test
    void refundsNeverExceedWhatWasPaid() {
        payment.paid(ASKED, NOW);
        payment.reserveRefund(Money.of("300", "INR"), NOW);
        assertEquals(Money.of("150", "INR"), payment.refundable());
        assertThrows(IllegalArgumentException.class, () -> payment.reserveRefund(Money.of("150.01", "INR"), NOW));
        payment.releaseRefund(Money.of("300", "INR"), NOW);
        payment.reserveRefund(ASKED, NOW);
        assertEquals(Money.zero("INR"), payment.refundable());
    }
}
