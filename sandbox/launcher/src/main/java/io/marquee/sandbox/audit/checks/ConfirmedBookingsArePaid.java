package io.marquee.sandbox.audit.checks;

import io.marquee.sandbox.audit.Check;
import io.marquee.sandbox.audit.Difference;
import io.marquee.sandbox.audit.books.Booking;
import io.marquee.sandbox.audit.books.Books;
import io.marquee.sandbox.audit.books.CouldNotLook;
import io.marquee.sandbox.audit.books.Payment;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A booking that costs something is confirmed only with the money for it, and does not also get the money back. */
public final class ConfirmedBookingsArePaid implements Check {

    @Override
    public String promise() {
        return "every confirmed booking that costs something is paid";
    }

    @Override
    public List<Difference> differences(Books books) throws CouldNotLook {
        var payments = books.payments().stream()
                .collect(Collectors.toMap(
                        Payment::bookingId, Function.identity(), (one, other) -> one.isForItsBooking() ? one : other));
        return books.bookings().stream()
                .filter(booking -> booking.isSold() && !booking.isFree())
                .flatMap(booking -> difference(booking, payments).stream())
                .toList();
    }

    private static Optional<Difference> difference(Booking booking, Map<UUID, Payment> payments) {
        var payment = payments.get(booking.id());
        var wrong = payment == null ? "payment_db has no payment of it" : wrong(booking, payment);
        return Optional.ofNullable(wrong)
                .map(what -> new Difference(
                        Map.of("bookingId", booking.id().toString()),
                        "%s is %s, but %s.".formatted(booking.name(), booking.status(), what)));
    }

    private static String wrong(Booking booking, Payment payment) {
        if (!payment.status().equals("SUCCEEDED")) {
            return "its payment %s is %s".formatted(payment.id(), payment.status());
        }
        if (booking.total() == null
                || booking.total().compareTo(payment.paid()) != 0
                || !payment.currency().equals(booking.currency())) {
            return "it costs %s %s and payment %s brought %s %s"
                    .formatted(booking.currency(), booking.total(), payment.id(), payment.currency(), payment.paid());
        }
        if (booking.status().equals("CONFIRMED") && payment.paid().compareTo(payment.refunded()) == 0) {
            return "all of its payment %s was refunded: the customer has the ticket and the money"
                    .formatted(payment.id());
        }
        return null;
    }
}
