package io.marquee.booking.cancellations.entity;

import io.marquee.booking.bookings.entity.Pricing;
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

    /**
     * What is due for a cancelled booking: what the cancellation sends or, if it sends nothing because support has sent all
     * before, what is granted. It has gone back if the cancellation's own refund has, or if all refunds make up what is granted.
     *
     * @param pricing what the booking cost
     * @param returned what has gone back of the booking's payment so far
     */
    public static Refund of(Cancellation cancellation, Pricing pricing, List<MoneyReturned> returned) {
        var due = cancellation.refundDue().orElse(null);
        if (due == null) {
            return new Refund(Status.PENDING, null, cancellation.currency());
        }
        var granted = cancellation.granted(pricing);
        if (granted.signum() == 0) {
            return new Refund(Status.NONE, granted, cancellation.currency());
        }
        var own = sum(returned.stream().filter(money -> money.isFor(cancellation.reason())));
        var sent = own.signum() > 0 || sum(returned.stream()).compareTo(granted) >= 0;
        var amount = due.signum() == 0 ? granted : due;
        return new Refund(sent ? Status.SUCCEEDED : Status.PENDING, amount, cancellation.currency());
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
