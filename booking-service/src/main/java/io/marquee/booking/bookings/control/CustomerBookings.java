package io.marquee.booking.bookings.control;

import io.marquee.booking.bookings.entity.Booking;
import io.marquee.booking.cancellations.control.Refunds;
import io.marquee.booking.cancellations.entity.Refund;
import io.marquee.booking.seats.control.Shows;
import io.marquee.booking.seats.entity.Show;
import io.marquee.booking.tickets.control.Tickets;
import io.marquee.booking.tickets.entity.Ticket;
import io.marquee.chassis.errors.BusinessException;
import io.marquee.chassis.errors.ErrorCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What customers see of their own bookings. */
@ApplicationScoped
@Transactional
public class CustomerBookings {

    private final Bookings bookings;
    private final Shows shows;
    private final Tickets tickets;
    private final Refunds refunds;

    /** For CDI's proxy. */
    protected CustomerBookings() {
        this(null, null, null, null);
    }

    @Inject
    public CustomerBookings(Bookings bookings, Shows shows, Tickets tickets, Refunds refunds) {
        this.bookings = bookings;
        this.shows = shows;
        this.tickets = tickets;
        this.refunds = refunds;
    }

    /**
     * A booking with what belongs to it.
     *
     * @param ticket null unless the seats are sold to it: not before it is confirmed, nor after it was cancelled
     * @param refund null unless it ended without seats and money goes back
     */
    public record Details(Booking booking, Show show, Ticket ticket, Refund refund) {}

    /** @throws BusinessException NOT_FOUND also for the booking of another user */
    public Details get(UUID bookingId, UUID userId) {
        return details(bookings.own(bookingId, userId));
    }

    /**
     * A booking whose seats are sold to it, with its ticket.
     *
     * @throws BusinessException NOT_FOUND also for the booking of another user, INVALID_STATE if there is no ticket yet,
     *     or none any more
     */
    public Details withTicket(UUID bookingId, UUID userId) {
        var details = get(bookingId, userId);
        if (details.ticket() == null) {
            var status = details.booking().status();
            throw new BusinessException(
                    ErrorCode.INVALID_STATE,
                    status.isGivenUp()
                            ? "The booking has ended; it has no ticket."
                            : "There is a ticket once the booking is confirmed.",
                    Map.of("bookingId", bookingId, "status", status.name()));
        }
        return details;
    }

    public Details details(Booking booking) {
        var ticket = booking.status().isSold() ? tickets.of(booking.id()).orElseThrow() : null;
        return new Details(
                booking,
                shows.get(booking.showId()),
                ticket,
                refunds.of(booking).orElse(null));
    }

    /**
     * Newest first.
     *
     * @param before id of the last booking of the page before, null for the first page
     */
    public List<Details> list(UUID userId, UUID before, int limit) {
        var page = bookings.of(userId, before, limit);
        var knownShows = shows.all(page.stream().map(Booking::showId).distinct().toList());
        var knownTickets = tickets.of(page.stream()
                .filter(booking -> booking.status().isSold())
                .map(Booking::id)
                .toList());
        var knownRefunds = refunds.of(page);
        return page.stream()
                .map(booking -> new Details(
                        booking,
                        knownShows.get(booking.showId()),
                        knownTickets.get(booking.id()),
                        knownRefunds.get(booking.id())))
                .toList();
    }
}
