package io.marquee.sandbox.audit.checks;

import io.marquee.sandbox.audit.Check;
import io.marquee.sandbox.audit.Difference;
import io.marquee.sandbox.audit.books.Booking;
import io.marquee.sandbox.audit.books.Books;
import io.marquee.sandbox.audit.books.CouldNotLook;
import io.marquee.sandbox.audit.books.ProcessInstance;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** An open booking without a process would stay open for ever. */
public final class OpenBookingsHaveAProcess implements Check {

    @Override
    public String promise() {
        return "every open booking has its active process instance";
    }

    @Override
    public List<Difference> differences(Books books) throws CouldNotLook {
        var led =
                books.activeProcesses().stream().map(ProcessInstance::bookingId).collect(Collectors.toSet());
        return books.bookings().stream()
                .filter(booking ->
                        booking.isOpen() && !led.contains(booking.id().toString()))
                .map(OpenBookingsHaveAProcess::difference)
                .toList();
    }

    private static Difference difference(Booking booking) {
        return new Difference(
                Map.of("bookingId", booking.id().toString()),
                "%s is %s, but no process instance leads it any more%s."
                        .formatted(
                                booking.name(),
                                booking.status(),
                                booking.processInstance() == null
                                        ? " or yet"
                                        : " (it was " + booking.processInstance() + ")"));
    }
}
