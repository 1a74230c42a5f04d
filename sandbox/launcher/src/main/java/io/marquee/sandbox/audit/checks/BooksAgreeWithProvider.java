package io.marquee.sandbox.audit.checks;

import io.marquee.sandbox.audit.Check;
import io.marquee.sandbox.audit.Difference;
import io.marquee.sandbox.audit.books.Books;
import io.marquee.sandbox.audit.books.CouldNotLook;
import io.marquee.sandbox.audit.books.Payment;
import io.marquee.sandbox.audit.books.ProviderPayment;
import io.marquee.sandbox.audit.books.Refund;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What payment_db says was paid and refunded is what the provider says, and its own columns agree. */
public final class BooksAgreeWithProvider implements Check {

    @Override
    public String promise() {
        return "payment_db and the provider agree on what was paid and refunded";
    }

    @Override
    public List<Difference> differences(Books books) throws CouldNotLook {
        var payments = Payments.of(books);
        var refunds = books.refunds().stream().collect(Collectors.groupingBy(Refund::paymentId));
        return books.payments().stream()
                .flatMap(payment -> differences(payment, payments, refunds))
                .toList();
    }

    private static Stream<Difference> differences(Payment ours, Payments payments, Map<UUID, List<Refund>> allRefunds) {
        var refunds = allRefunds.getOrDefault(ours.id(), List.of());
        var there = payments.atProvider(ours);
        var captured = there.map(ProviderPayment::captured).orElse(BigDecimal.ZERO);
        var refunded = there.map(ProviderPayment::refunded).orElse(BigDecimal.ZERO);
        return Stream.of(
                        compare(ours, "paid", ours.paid(), captured),
                        compare(ours, "refunded", sum(refunds.stream().filter(Refund::isAtProvider)), refunded),
                        ownSum(ours, sum(refunds.stream().filter(Refund::counts))))
                .filter(Objects::nonNull);
    }

    private static Difference compare(Payment ours, String what, BigDecimal here, BigDecimal there) {
        return here.compareTo(there) == 0
                ? null
                : difference(
                        ours,
                        what,
                        "payment_db says that %s %s was %s, provider %s says %s (%s)"
                                .formatted(ours.currency(), here, what, ours.provider(), there, ours.intentId()));
    }

    private static Difference ownSum(Payment ours, BigDecimal refunds) {
        return ours.refunded().compareTo(refunds) == 0
                ? null
                : difference(
                        ours,
                        "refunds",
                        "its row says that %s %s was refunded, its refunds are %s in all"
                                .formatted(ours.currency(), ours.refunded(), refunds));
    }

    private static Difference difference(Payment ours, String what, String sentence) {
        return new Difference(
                Map.of(
                        "paymentId", ours.id().toString(),
                        "bookingId", ours.bookingId().toString(),
                        "what", what),
                "Payment %s of booking %s: %s.".formatted(ours.id(), ours.bookingId(), sentence));
    }

    private static BigDecimal sum(Stream<Refund> refunds) {
        return refunds.map(Refund::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
