package io.marquee.sandbox.audit.checks;

import io.marquee.sandbox.audit.Check;
import io.marquee.sandbox.audit.Difference;
import io.marquee.sandbox.audit.books.Books;
import io.marquee.sandbox.audit.books.CouldNotLook;
import java.util.List;
import java.util.Map;

/** Whoever has a confirmed booking can enter. */
public final class ConfirmedBookingsHaveATicket implements Check {

    @Override
    public String promise() {
        return "every confirmed booking has its ticket";
    }

    @Override
    public List<Difference> differences(Books books) throws CouldNotLook {
        return books.bookings().stream()
                .filter(booking -> booking.isSold() && !booking.hasTicket())
                .map(booking -> new Difference(
                        Map.of("bookingId", booking.id().toString()),
                        "%s is %s, but has no ticket.".formatted(booking.name(), booking.status())))
                .toList();
    }
}
