package io.marquee.booking.bookings.control;

import io.marquee.booking.bookings.entity.Booking;
import io.marquee.booking.bookings.entity.BookingStatus;
import io.marquee.booking.seats.control.Shows;
import io.marquee.booking.seats.control.SoldSeats;
import io.marquee.booking.seats.control.UnavailableSeats;
import io.marquee.booking.tickets.control.Tickets;
import io.marquee.booking.tickets.entity.Ticket;
import io.marquee.chassis.errors.BusinessException;
import io.marquee.chassis.errors.ErrorCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The moment at which seats are sold: unique seats, transition, ticket and messages in one transaction. */
@ApplicationScoped
public class SellSeats {

    private final Bookings bookings;
    private final Transitions transitions;
    private final Shows shows;
    private final SoldSeats soldSeats;
    private final BookingLocks locks;
    private final Tickets tickets;
    private final BookingEvents events;
    private final BookingMetrics metrics;

    /** For CDI's proxy. */
    protected SellSeats() {
        this(null, null, null, null, null, null, null, null);
    }

    @Inject
    public SellSeats(
            Bookings bookings,
            Transitions transitions,
            Shows shows,
            SoldSeats soldSeats,
            BookingLocks locks,
            Tickets tickets,
            BookingEvents events,
            BookingMetrics metrics) {
        this.bookings = bookings;
        this.transitions = transitions;
        this.shows = shows;
        this.soldSeats = soldSeats;
        this.locks = locks;
        this.tickets = tickets;
        this.events = events;
        this.metrics = metrics;
    }

    /**
     * Sells the seats to the booking; a booking that has them already gets its ticket again.
     *
     * @param paymentId null for a free booking
     * @throws BusinessException SEATS_ALREADY_SOLD if another booking has one of them, BOOKING_CLOSED if the booking
     *     ended before, or its show was cancelled or is over, INVALID_STATE if it is not priced yet
     */
    @Transactional
    public Ticket sell(UUID bookingId, UUID paymentId) {
        var showId = bookings.get(bookingId).showId();
        var obstacle = obstacle(showId);
        var moved = obstacle.isEmpty()
                ? transitions.move(
                        bookingId, Set.of(BookingStatus.PAYMENT_PENDING), BookingStatus.CONFIRMED, "confirm-booking")
                : Optional.<Booking>empty();
        if (moved.isEmpty()) {
            return soldBefore(bookings.fresh(bookingId), obstacle);
        }
        var booking = moved.get();
        if (!soldSeats.sell(booking.showId(), booking.seats(), bookingId)) {
            throw soldToAnother(booking);
        }
        booking.paidBy(paymentId);
        var ticket = tickets.issue(bookingId, booking.code(), shows.get(booking.showId()), booking.seatIds());
        events.confirmed(booking, ticket);
        return ticket;
    }

    /**
     * Why nothing is sold for the show any more. That it has begun is no reason: whoever booked before that pays in time. A
     * step that was stuck, and is repeated the next morning, sells nothing.
     */
    private Optional<String> obstacle(UUID showId) {
        if (!shows.keepOnSale(showId)) {
            return Optional.of("The show was cancelled.");
        }
        return shows.get(showId).isOver(Instant.now()) ? Optional.of("The show is over.") : Optional.empty();
    }

    /**
     * A sale that was taken back since stays done: its cancellation pays back, this step must not do so, too. Whoever sold
     * the seats may have died before it gave their locks back.
     */
    private Ticket soldBefore(Booking booking, Optional<String> obstacle) {
        var ticket = tickets.of(booking.id());
        if (ticket.isPresent()) {
            locks.end(booking.showId(), booking.seats(), booking.id());
            return ticket.get();
        }
        if (booking.status().isGivenUp()) {
            throw ClosedBooking.asProcessError(booking);
        }
        if (obstacle.isPresent()) {
            throw new BusinessException(ErrorCode.BOOKING_CLOSED, obstacle.get());
        }
        throw new BusinessException(
                ErrorCode.INVALID_STATE,
                "Booking " + booking.code() + " is " + booking.status() + " and cannot be confirmed yet.");
    }

    private BusinessException soldToAnother(Booking booking) {
        metrics.doubleSalePrevented();
        var sold = soldSeats.soldToOthers(booking.showId(), booking.seats(), booking.id());
        return new BusinessException(
                ErrorCode.SEATS_ALREADY_SOLD,
                UnavailableSeats.names(sold) + " of booking " + booking.code() + " was sold to another booking.",
                Map.of("showId", booking.showId(), "bookingCode", booking.code()));
    }
}
