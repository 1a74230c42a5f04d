package io.marquee.sandbox.audit.checks;

import io.marquee.sandbox.audit.Check;
import io.marquee.sandbox.audit.Difference;
import io.marquee.sandbox.audit.books.Books;
import io.marquee.sandbox.audit.books.Cancellation;
import io.marquee.sandbox.audit.books.CouldNotLook;
import io.marquee.sandbox.audit.books.Payment;
import io.marquee.sandbox.audit.books.ProviderPayment;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Whoever cancels gets back at least what the refund policy says; support may have given back more. */
public final class CancelledSalesAreRefundedAsDecided implements Check {

    @Override
    public String promise() {
        return "every cancelled sale has the refund that was decided";
    }

    @Override
    public List<Difference> differences(Books books) throws CouldNotLook {
        var payments = Payments.of(books);
        var bookings = Bookings.of(books);
        // What came by a provider that was replaced goes back in any case, and is no part of this.
        var refunded = books.payments().stream()
                .filter(Payment::isForItsBooking)
                .collect(Collectors.groupingBy(
                        Payment::bookingId,
                        Collectors.reducing(BigDecimal.ZERO, payment -> refunded(payment, payments), BigDecimal::add)));
        return books.cancellations().stream()
                .flatMap(cancellation -> difference(cancellation, refunded, bookings).stream())
                .toList();
    }

    private static BigDecimal refunded(Payment payment, Payments payments) {
        return payments.atProvider(payment).map(ProviderPayment::refunded).orElse(BigDecimal.ZERO);
    }

    private static Optional<Difference> difference(
            Cancellation cancellation, Map<UUID, BigDecimal> refunds, Bookings bookings) {
        var refunded = refunds.getOrDefault(cancellation.bookingId(), BigDecimal.ZERO);
        if (cancellation.refund() != null && refunded.compareTo(cancellation.refund()) >= 0) {
            return Optional.empty();
        }
        var what = cancellation.refund() == null
                ? "what goes back is not decided"
                : "of the %s that go back only %s were refunded"
                        .formatted(cancellation.refund().toPlainString(), refunded.toPlainString());
        return Optional.of(new Difference(
                Map.of("bookingId", cancellation.bookingId().toString()),
                "%s was cancelled after its sale, but %s.".formatted(bookings.name(cancellation.bookingId()), what)));
    }
}
