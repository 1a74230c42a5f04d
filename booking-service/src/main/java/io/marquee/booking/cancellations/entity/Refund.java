package io.marquee.booking.cancellations.entity;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;

/**
 * Money that goes back to the customer of a booking.
 *
 * @param amount in the main unit of the currency; null while it is not decided yet
 */
public record Refund(Status status, BigDecimal amount, String currency) {

    /** How far it is. */
    public enum Status {
        /** Decided or about to be, and not sent back yet. */
        PENDING,
        /** There is nothing to give back. */
        NONE,
        /** The payment provider has sent it back. */
        SUCCEEDED
    }

    /** What is due for a cancelled booking. @param returned what has gone back for the booking so far */
    public static Refund of(Cancellation cancellation, List<MoneyReturned> returned) {
        var sent = sum(returned.stream().filter(money -> money.isFor(cancellation.reason())))
                        .signum()
                > 0;
        var due = cancellation.refundDue().orElse(null);
        var status = due != null && due.signum() == 0 ? Status.NONE : sent ? Status.SUCCEEDED : Status.PENDING;
        return new Refund(status, due, cancellation.currency());
    }

    /** What has gone back for a booking that never had seats, because its payment came too late. @param returned at least one */
    public static Refund of(List<MoneyReturned> returned) {
        var sum = sum(returned.stream());
        var currency = returned.getFirst().currency();
        return sum.signum() == 0
                ? new Refund(Status.PENDING, null, currency)
                : new Refund(Status.SUCCEEDED, sum.setScale(decimals(currency)), currency);
    }

    private static BigDecimal sum(Stream<MoneyReturned> returned) {
        return returned.map(MoneyReturned::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static int decimals(String currency) {
        return Currency.getInstance(currency).getDefaultFractionDigits();
    }
}
