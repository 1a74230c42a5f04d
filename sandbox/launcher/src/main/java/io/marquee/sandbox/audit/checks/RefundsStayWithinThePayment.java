package io.marquee.sandbox.audit.checks;

import io.marquee.sandbox.audit.Check;
import io.marquee.sandbox.audit.Difference;
import io.marquee.sandbox.audit.books.Books;
import io.marquee.sandbox.audit.books.CouldNotLook;
import io.marquee.sandbox.audit.books.Refund;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Nobody gets back more than they paid, neither by our books nor by the provider's. */
public final class RefundsStayWithinThePayment implements Check {

    @Override
    public String promise() {
        return "no refund is above what was paid";
    }

    @Override
    public List<Difference> differences(Books books) throws CouldNotLook {
        var differences = new ArrayList<Difference>();
        var refunded = books.refunds().stream()
                .filter(Refund::counts)
                .collect(Collectors.groupingBy(
                        Refund::paymentId, Collectors.reducing(BigDecimal.ZERO, Refund::amount, BigDecimal::add)));
        books.payments().stream()
                .filter(payment ->
                        refunded.getOrDefault(payment.id(), BigDecimal.ZERO).compareTo(payment.paid()) > 0)
                .map(payment -> new Difference(
                        Map.of("paymentId", payment.id().toString()),
                        "Of payment %s (booking %s) %s %s is refunded by payment_db, but only %s was paid."
                                .formatted(
                                        payment.id(),
                                        payment.bookingId(),
                                        payment.currency(),
                                        refunded.get(payment.id()),
                                        payment.paid())))
                .forEach(differences::add);
        books.atProviders().stream()
                .filter(there -> there.refunded().compareTo(there.captured()) > 0)
                .map(there -> new Difference(
                        Map.of("provider", there.provider(), "intentId", there.id()),
                        "Provider %s has refunded %s %s of %s, but captured only %s."
                                .formatted(
                                        there.provider(),
                                        there.currency(),
                                        there.refunded(),
                                        there.id(),
                                        there.captured())))
                .forEach(differences::add);
        return differences;
    }
}
