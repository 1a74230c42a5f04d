package io.marquee.sandbox.audit.checks;

import io.marquee.sandbox.audit.Check;
import io.marquee.sandbox.audit.Difference;
import io.marquee.sandbox.audit.books.Books;
import io.marquee.sandbox.audit.books.CouldNotLook;
import io.marquee.sandbox.audit.books.Payment;
import io.marquee.sandbox.audit.books.Refund;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Money that is set apart for a customer goes to the provider. The books agree while it waits, with each other and with the
 * provider's; only its age tells that nobody sends it.
 */
public final class RefundsReachTheProvider implements Check {

    /** Longer than the provider is usually down, and than the longest pause between two attempts, about ten minutes. */
    static final Duration LONGEST = Duration.ofMinutes(15);

    @Override
    public String promise() {
        return "no refund waits for the provider for longer than " + LONGEST.toMinutes() + " minutes";
    }

    @Override
    public List<Difference> differences(Books books) throws CouldNotLook {
        var payments = Payments.of(books);
        return books.refunds().stream()
                .filter(refund -> refund.isWaiting() && refund.age().compareTo(LONGEST) > 0)
                .map(refund -> difference(refund, payments.byId().get(refund.paymentId())))
                .toList();
    }

    private static Difference difference(Refund refund, Payment payment) {
        return new Difference(
                Map.of(
                        "refundId", refund.id().toString(),
                        "paymentId", payment.id().toString(),
                        "bookingId", payment.bookingId().toString()),
                ("Refund %s of %s %s (payment %s, booking %s) has waited for %d min and provider %s has not taken it. Is %s down?"
                                + " If not, the log of payment-service says why.")
                        .formatted(
                                refund.id(),
                                payment.currency(),
                                refund.amount(),
                                payment.id(),
                                payment.bookingId(),
                                refund.age().toMinutes(),
                                payment.provider(),
                                payment.provider()));
    }
}
