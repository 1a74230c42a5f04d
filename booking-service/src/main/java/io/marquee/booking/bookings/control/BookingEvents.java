package io.marquee.booking.bookings.control;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import io.marquee.booking.bookings.control.BookingEvent.SaleTakenBack;
import io.marquee.booking.bookings.entity.Booking;
import io.marquee.booking.seats.control.Shows;
import io.marquee.booking.tickets.entity.Ticket;
import io.marquee.chassis.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Locale;

/** Announces each change of a booking: to the other services by the outbox, inside this one by {@link BookingChanged}. */
@ApplicationScoped
@Transactional(MANDATORY)
public class BookingEvents {

    private final Outbox outbox;
    private final Shows shows;
    private final Event<BookingChanged> changes;

    /** For CDI's proxy. */
    protected BookingEvents() {
        this(null, null, null);
    }

    @Inject
    public BookingEvents(Outbox outbox, Shows shows, Event<BookingChanged> changes) {
        this.outbox = outbox;
        this.shows = shows;
        this.changes = changes;
    }

    /** A booking was requested and its seats are reserved. */
    public void created(Booking booking) {
        booking("created", booking, null, null);
        seats("reserved", booking);
        changes.fire(BookingChanged.now(booking));
    }

    /** A booking took a step that only this service cares about. */
    public void moved(Booking booking) {
        changes.fire(BookingChanged.now(booking));
    }

    /** The seats are sold. */
    public void confirmed(Booking booking, Ticket ticket) {
        booking("confirmed", booking, ticket, null);
        seats("sold", booking);
        changes.fire(BookingChanged.now(booking));
    }

    /** The show is over. Nobody waits for this one, and no seat changes. */
    public void completed(Booking booking) {
        booking("completed", booking, null, null);
    }

    /** The booking FAILED, EXPIRED or was CANCELLED before it was sold. */
    public void closed(Booking booking) {
        closed(booking, null);
    }

    /** A sold booking was CANCELLED. */
    public void takenBack(Booking booking, SaleTakenBack cancellation) {
        closed(booking, cancellation);
    }

    private void closed(Booking booking, SaleTakenBack cancellation) {
        booking(booking.status().name().toLowerCase(Locale.ROOT), booking, null, cancellation);
        seats("released", booking);
        changes.fire(BookingChanged.now(booking));
    }

    private void booking(String what, Booking booking, Ticket ticket, SaleTakenBack cancellation) {
        var event = BookingEvent.of(booking, shows.get(booking.showId()), ticket, cancellation);
        outbox.event("io.marquee.booking." + what + ".v1", booking.id(), event);
    }

    /** Keyed by show, so that the seats of a show are reserved and released in order. */
    private void seats(String what, Booking booking) {
        var data = new SeatEvent(
                booking.showId(),
                booking.seatIds(),
                booking.id(),
                booking.status().isGivenUp() ? booking.status().name() : null);
        outbox.event("io.marquee.seat." + what + ".v1", booking.showId(), data);
    }
}
