package io.marquee.sandbox.audit.checks;

import static io.marquee.sandbox.audit.FixedBooks.BOOKING;
import static io.marquee.sandbox.audit.FixedBooks.PAYMENT;
import static io.marquee.sandbox.audit.FixedBooks.PRICE;
import static io.marquee.sandbox.audit.FixedBooks.atProvider;
import static io.marquee.sandbox.audit.FixedBooks.booking;
import static io.marquee.sandbox.audit.FixedBooks.payment;
import static io.marquee.sandbox.audit.FixedBooks.refund;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.marquee.sandbox.audit.FixedBooks;
import io.marquee.sandbox.audit.books.Cancellation;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Money that should go back and does not, or goes back too often, is found by the check that promises it. */
class RefundChecksTest {

    private static final BigDecimal ZERO = BigDecimal.ZERO;
    private static final BigDecimal HALF = new BigDecimal("207.65");

    private final FixedBooks books = new FixedBooks();
    private final Looking looking = new Looking(books);

    @Test
    void cancelledSaleWithLessThanItsRefund() {
        books.bookings().set(0, booking(BOOKING, "CANCELLED", "CONFIRMED"));
        books.soldSeats().clear();
        books.cancellations().add(new Cancellation(BOOKING, null));
        assertEquals(List.of("cancelled-sales-are-refunded-as-decided"), looking.found());

        books.cancellations().set(0, new Cancellation(BOOKING, HALF));
        assertEquals(List.of("cancelled-sales-are-refunded-as-decided"), looking.found());

        books.payments().set(0, payment("SUCCEEDED", PRICE, HALF));
        books.refunds().add(refund(HALF, "SUCCEEDED"));
        books.atProviders().set(0, atProvider(PRICE, HALF));
        assertEquals(List.of(), looking.found());
    }

    @Test
    void refundPolicyMayKeepMoneyOfACancelledSale() {
        books.bookings().set(0, booking(BOOKING, "CANCELLED", "CONFIRMED"));
        books.soldSeats().clear();
        assertEquals(List.of(), looking.found());
        books.bookings().set(0, booking(BOOKING, "CANCELLED", "PAYMENT_PENDING"));
        assertEquals(List.of("captured-payments-have-a-booking-or-a-refund"), looking.found());
    }

    @Test
    void providerAndBooksDisagreeOnARefund() {
        books.atProviders().set(0, atProvider(PRICE, HALF));
        assertEquals(List.of("books-agree-with-provider"), looking.found());
    }

    @Test
    void refundThatFailedCountsNowhere() {
        books.refunds().add(refund(HALF, "FAILED"));
        assertEquals(List.of(), looking.found());
    }

    @Test
    void moreRefundedThanPaid() {
        books.refunds().add(refund(PRICE, "SUCCEEDED"));
        books.refunds().add(refund(PRICE, "REQUESTED"));
        books.payments().set(0, payment("SUCCEEDED", PRICE, PRICE.add(PRICE)));
        books.atProviders().set(0, atProvider(PRICE, PRICE));
        assertEquals(List.of("refunds-stay-within-the-payment"), looking.found());
    }

    /** The row of the payment counts it, and the provider does not know it: no sum tells that it waits. */
    @Test
    void refundThatNobodySends() {
        books.payments().set(0, payment("SUCCEEDED", PRICE, HALF));
        books.refunds().add(refund(HALF, "REQUESTED", Duration.ofMinutes(15)));
        assertEquals(List.of(), looking.found(), "The provider may be down for a while");

        var lost = refund(HALF, "REQUESTED", Duration.ofMinutes(16));
        books.refunds().set(0, lost);
        assertEquals(List.of("refunds-reach-the-provider"), looking.found());
        var sentence =
                looking.sentences(new RefundsReachTheProvider()).findFirst().orElseThrow();
        List.of(lost.id(), PAYMENT, BOOKING, "INR 207.65", "16 min")
                .forEach(named -> assertTrue(sentence.contains(named.toString()), sentence));
    }

    @Test
    void refundThatTheProviderHasMayTakeItsTime() {
        books.payments().set(0, payment("SUCCEEDED", PRICE, HALF));
        books.atProviders().set(0, atProvider(PRICE, HALF));
        books.refunds().add(refund(HALF, "PENDING", Duration.ofDays(5)));
        assertEquals(List.of(), looking.found());
    }

    @Test
    void cancelledBookingWhoseOnlyRefundFailed() {
        books.soldSeats().clear();
        books.bookings().set(0, booking(BOOKING, "CANCELLED", "PAYMENT_PENDING"));
        books.payments().set(0, payment("SUCCEEDED_LATE", PRICE, ZERO));
        books.refunds().add(refund(PRICE, "FAILED", Duration.ofDays(1)));
        assertEquals(List.of("captured-payments-have-a-booking-or-a-refund"), looking.found());
    }

    @Test
    void cancelledSaleWhoseOnlyRefundFailed() {
        books.soldSeats().clear();
        books.bookings().set(0, booking(BOOKING, "CANCELLED", "CONFIRMED"));
        books.cancellations().add(new Cancellation(BOOKING, HALF));
        books.refunds().add(refund(HALF, "FAILED", Duration.ofDays(1)));
        assertEquals(List.of("cancelled-sales-are-refunded-as-decided"), looking.found());
    }
}
