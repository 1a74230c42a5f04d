package io.marquee.sandbox.audit.checks;

import static io.marquee.sandbox.audit.FixedBooks.BOOKING;
import static io.marquee.sandbox.audit.FixedBooks.PAYMENT;
import static io.marquee.sandbox.audit.FixedBooks.PRICE;
import static io.marquee.sandbox.audit.FixedBooks.SHOW;
import static io.marquee.sandbox.audit.FixedBooks.atProvider;
import static io.marquee.sandbox.audit.FixedBooks.booking;
import static io.marquee.sandbox.audit.FixedBooks.payment;
import static io.marquee.sandbox.audit.FixedBooks.refund;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.marquee.sandbox.audit.FixedBooks;
import io.marquee.sandbox.audit.books.Payment;
import io.marquee.sandbox.audit.books.ProcessInstance;
import io.marquee.sandbox.audit.books.ProviderPayment;
import io.marquee.sandbox.audit.books.SeatLock;
import io.marquee.sandbox.audit.books.SoldSeat;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is damaged here and undamaged in {@link FixedBooks} is found by the one check that promises it, among others. */
class ChecksTest {

    private static final BigDecimal ZERO = BigDecimal.ZERO;
    private static final BigDecimal HALF = new BigDecimal("207.65");

    private final FixedBooks books = new FixedBooks();
    private final Looking looking = new Looking(books);

    @Test
    void nothingIsFoundWhereNothingIsWrong() {
        assertEquals(List.of(), looking.found());
    }

    @Test
    void seatSoldToAnExpiredBooking() {
        books.bookings().set(0, booking("EXPIRED"));
        books.payments().set(0, payment("CLOSED", ZERO, ZERO));
        books.atProviders().set(0, atProvider(ZERO, ZERO));
        assertEquals(
                List.of("sold-seats-have-a-confirmed-booking", "sold-seats-have-a-confirmed-booking"), looking.found());
    }

    @Test
    void seatSoldTwice() {
        var other = UUID.randomUUID();
        books.soldSeats().add(new SoldSeat(SHOW, "A1", other));
        assertTrue(looking.sentences(new SoldSeatsHaveAConfirmedBooking())
                .anyMatch(text -> text.contains("is sold 2 times")));
    }

    @Test
    void confirmedBookingWithoutOneOfItsSeats() {
        books.soldSeats().removeLast();
        assertEquals(List.of("confirmed-bookings-have-their-seats"), looking.found());
        assertTrue(looking.sentences(new ConfirmedBookingsHaveTheirSeats())
                .allMatch(text -> text.contains("seat A2 is not sold to it") && text.contains(BOOKING.toString())));
    }

    @Test
    void seatThatWasNeverAskedFor() {
        books.soldSeats().add(new SoldSeat(SHOW, "Z9", BOOKING));
        assertEquals(List.of("confirmed-bookings-have-their-seats"), looking.found());
    }

    @Test
    void confirmedBookingWithAPaymentThatFailed() {
        books.payments().set(0, payment("FAILED", PRICE, ZERO));
        assertEquals(
                List.of("confirmed-bookings-are-paid", "captured-payments-have-a-booking-or-a-refund"),
                looking.found(),
                "What the provider has captured is nobody's then");
    }

    @Test
    void confirmedBookingThatWasPaidWithAnotherAmount() {
        books.payments().set(0, payment("SUCCEEDED", HALF, ZERO));
        books.atProviders().set(0, atProvider(HALF, ZERO));
        assertEquals(List.of("confirmed-bookings-are-paid"), looking.found());
    }

    @Test
    void ticketAndMoneyBackAreTooMuch() {
        books.payments().set(0, payment("SUCCEEDED", PRICE, PRICE));
        books.refunds().add(refund(PRICE, "SUCCEEDED"));
        books.atProviders().set(0, atProvider(PRICE, PRICE));
        assertEquals(List.of("confirmed-bookings-are-paid"), looking.found());
        books.bookings().set(0, booking("COMPLETED"));
        assertEquals(List.of(), looking.found(), "After the show it is a kindness");
    }

    @Test
    void scaleOfAmountsDoesNotMatter() {
        books.payments().set(0, payment("SUCCEEDED", PRICE.setScale(3), ZERO.setScale(3)));
        assertEquals(List.of(), looking.found());
    }

    @Test
    void capturedMoneyOfAnExpiredBooking() {
        books.bookings().set(0, booking("EXPIRED"));
        books.soldSeats().clear();
        books.payments().set(0, payment("SUCCEEDED_LATE", PRICE, HALF));
        books.refunds().add(refund(HALF, "SUCCEEDED"));
        books.atProviders().set(0, atProvider(PRICE, HALF));
        assertEquals(List.of("captured-payments-have-a-booking-or-a-refund"), looking.found());

        books.payments().set(0, payment("SUCCEEDED_LATE", PRICE, PRICE));
        books.refunds().add(refund(HALF, "PENDING"));
        books.atProviders().set(0, atProvider(PRICE, PRICE));
        assertEquals(List.of(), looking.found());
    }

    /** Its customer chose another provider than the first, and the first was paid as well. */
    @Test
    void bookingThatWasPaidAtTwoProviders() {
        var first = UUID.randomUUID();
        books.payments().add(0, new Payment(first, BOOKING, "razorpay", "order_1", "CLOSED", ZERO, "INR", ZERO));
        assertEquals(List.of(), looking.found());

        books.payments()
                .set(0, new Payment(first, BOOKING, "razorpay", "order_1", "SUCCEEDED_LATE", PRICE, "INR", ZERO));
        books.atProviders().add(new ProviderPayment("razorpay", "order_1", first, PRICE, ZERO, "INR"));
        assertEquals(List.of("captured-payments-have-a-booking-or-a-refund"), looking.found());
    }

    @Test
    void capturedMoneyThatNobodyKnows() {
        books.atProviders().add(new ProviderPayment("stripe", "pi_2", null, PRICE, ZERO, "INR"));
        assertEquals(List.of("captured-payments-have-a-booking-or-a-refund"), looking.found());
    }

    @Test
    void paymentIsFoundByOurIdBeforeTheProvidersIsStored() {
        books.payments().set(0, new Payment(PAYMENT, BOOKING, "stripe", null, "SUCCEEDED", PRICE, "INR", ZERO));
        assertEquals(List.of(), looking.found());
    }

    @Test
    void lockNeedsAnOpenBookingWithThatSeatOrAHold() {
        books.locks().add(lock("A1", BOOKING.toString()));
        assertEquals(List.of("locks-belong-to-open-bookings"), looking.found());

        books.holds().add(BOOKING.toString());
        assertEquals(List.of(), looking.found());

        var open = UUID.randomUUID();
        books.bookings().add(booking(open, "PAYMENT_PENDING", "SEATS_LOCKED"));
        books.activeProcesses().add(new ProcessInstance(7, open.toString(), false));
        books.locks().add(lock("A2", open.toString()));
        assertEquals(List.of(), looking.found());

        books.locks().add(lock("B1", open.toString()));
        books.locks().add(lock("B2", "nonsense"));
        assertEquals(List.of("locks-belong-to-open-bookings", "locks-belong-to-open-bookings"), looking.found());
    }

    @Test
    void openBookingWithoutProcessAndProcessWithoutOpenBooking() {
        var open = UUID.randomUUID();
        books.bookings().add(booking(open, "INITIATED", null));
        assertEquals(List.of("open-bookings-have-a-process"), looking.found());

        books.activeProcesses().add(new ProcessInstance(7, open.toString(), false));
        assertEquals(List.of(), looking.found());

        books.activeProcesses().add(new ProcessInstance(8, BOOKING.toString(), true));
        books.activeProcesses().add(new ProcessInstance(9, null, false));
        assertEquals(List.of("processes-have-an-open-booking", "processes-have-an-open-booking"), looking.found());
    }

    private static SeatLock lock(String seat, String owner) {
        return new SeatLock(SHOW.toString(), seat, owner, 30);
    }
}
