package io.marquee.sandbox.audit.checks;

import io.marquee.sandbox.audit.Check;
import io.marquee.sandbox.audit.Difference;
import io.marquee.sandbox.audit.books.Booking;
import io.marquee.sandbox.audit.books.Books;
import io.marquee.sandbox.audit.books.CouldNotLook;
import io.marquee.sandbox.audit.books.ProcessInstance;
import java.util.List;
import java.util.Map;

/** A process that goes on after its booking has ended has got stuck in what it still had to do. */
public final class ProcessesHaveAnOpenBooking implements Check {

    @Override
    public String promise() {
        return "every active process instance has its open booking";
    }

    @Override
    public List<Difference> differences(Books books) throws CouldNotLook {
        var active = books.activeProcesses();
        var bookings = Bookings.of(books);
        return active.stream()
                .filter(process -> bookings.find(process.bookingId())
                        .filter(Booking::isOpen)
                        .isEmpty())
                .map(process -> difference(process, bookings))
                .toList();
    }

    private static Difference difference(ProcessInstance process, Bookings bookings) {
        return new Difference(
                Map.of("processInstanceKey", Long.toString(process.key()), "bookingId", "" + process.bookingId()),
                "Process instance %d is still active%s, but %s."
                        .formatted(
                                process.key(),
                                process.incident() ? " with an incident" : "",
                                bookings.find(process.bookingId())
                                        .map(booking -> booking.name() + " is " + booking.status())
                                        .orElse("there is no booking " + process.bookingId())));
    }
}
