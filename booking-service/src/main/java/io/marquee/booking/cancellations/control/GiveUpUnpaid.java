package io.marquee.booking.cancellations.control;

import io.marquee.booking.bookings.control.BookingEvents;
import io.marquee.booking.bookings.control.BookingProcess;
import io.marquee.booking.bookings.control.Transitions;
import io.marquee.booking.bookings.entity.Booking;
import io.marquee.booking.bookings.entity.BookingStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/** Gives up a booking that is not paid yet: the row decides, then the process is told. */
@ApplicationScoped
public class GiveUpUnpaid {

    private final Transitions transitions;
    private final BookingProcess process;
    private final BookingEvents events;

    /** For CDI's proxy. */
    protected GiveUpUnpaid() {
        this(null, null, null);
    }

    @Inject
    public GiveUpUnpaid(Transitions transitions, BookingProcess process, BookingEvents events) {
        this.transitions = transitions;
        this.process = process;
        this.events = events;
    }

    /**
     * Cancels the booking if it is unpaid.
     *
     * @param cause what moves it, for support
     * @param reason why, for people
     * @return the booking, CANCELLED; empty if it was not unpaid any more
     */
    @Transactional
    public Optional<Booking> cancel(UUID bookingId, String cause, String reason) {
        var moved = transitions.move(bookingId, BookingStatus.unpaid(), BookingStatus.CANCELLED, cause);
        moved.ifPresent(booking -> {
            booking.closedBecause(null, reason);
            process.cancelled(booking);
            events.closed(booking);
        });
        return moved;
    }
}
