package io.marquee.sandbox.audit.checks;

import io.marquee.sandbox.audit.Check;
import io.marquee.sandbox.audit.Difference;
import io.marquee.sandbox.audit.books.Booking;
import io.marquee.sandbox.audit.books.Books;
import io.marquee.sandbox.audit.books.CouldNotLook;
import io.marquee.sandbox.audit.books.Payment;
import io.marquee.sandbox.audit.books.ProviderPayment;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Nobody's money stays without a ticket. After the cancellation of a confirmed booking the refund policy says how much
 * goes back, which may be nothing; {@link CancelledSalesAreRefundedAsDecided} looks at that.
 */
public final class CapturedPaymentsHaveABookingOrARefund implements Check {

    @Override
    public String promise() {
        return "every captured payment has its confirmed booking or its refund";
    }

    @Override
    public List<Difference> differences(Books books) throws CouldNotLook {
        var bookings = Bookings.of(books);
        var payments = Payments.of(books);
        return books.atProviders().stream()
                .filter(captured -> captured.isCaptured() && !captured.isRefunded())
                .flatMap(captured -> difference(captured, payments.of(captured), bookings).stream())
                .toList();
    }

    private static Optional<Difference> difference(
            ProviderPayment captured, Optional<Payment> payment, Bookings bookings) {
        if (payment.isEmpty()) {
            return Optional.of(difference(captured, "payment_db does not know it"));
        }
        var booking = bookings.find(payment.get().bookingId());
        var belongsToIt = payment.get().isForItsBooking();
        if (booking.filter(sold -> belongsToIt && (sold.isSold() || sold.isCancelledAfterSale()))
                .isPresent()) {
            return Optional.empty();
        }
        return Optional.of(difference(
                captured,
                "%s is %s and only %s was refunded"
                        .formatted(
                                bookings.name(payment.get().bookingId()),
                                booking.map(Booking::status).orElse("missing"),
                                captured.refunded())));
    }

    private static Difference difference(ProviderPayment captured, String what) {
        return new Difference(
                Map.of("provider", captured.provider(), "intentId", captured.id()),
                "Provider %s has captured %s %s (%s), but %s."
                        .formatted(captured.provider(), captured.currency(), captured.captured(), captured.id(), what));
    }
}
