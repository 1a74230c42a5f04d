package io.marquee.booking.checkins.control;

import io.marquee.booking.bookings.control.Bookings;
import io.marquee.booking.checkins.entity.Admission;
import io.marquee.booking.checkins.entity.CheckIn;
import io.marquee.booking.checkins.entity.Doorkeeper;
import io.marquee.booking.checkins.entity.Scan;
import io.marquee.booking.seats.control.Shows;
import io.marquee.booking.seats.entity.Show;
import io.marquee.booking.tickets.control.TicketKeys;
import io.marquee.booking.tickets.control.Tickets;
import io.marquee.booking.tickets.entity.Ticket;
import io.marquee.booking.tickets.entity.TicketText;
import io.marquee.chassis.errors.BusinessException;
import io.marquee.chassis.errors.ErrorCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;

/** Lets the holder of a ticket in, once. */
@ApplicationScoped
public class AdmitTicket {

    private final TicketKeys keys;
    private final Tickets tickets;
    private final Bookings bookings;
    private final Shows shows;
    private final DoorRules rules;
    private final CheckIns checkIns;

    /** For CDI's proxy. */
    protected AdmitTicket() {
        this(null, null, null, null, null, null);
    }

    @Inject
    public AdmitTicket(
            TicketKeys keys, Tickets tickets, Bookings bookings, Shows shows, DoorRules rules, CheckIns checkIns) {
        this.keys = keys;
        this.tickets = tickets;
        this.bookings = bookings;
        this.shows = shows;
        this.rules = rules;
        this.checkIns = checkIns;
    }

    /**
     * Admits, or finds the admission that was before. Among scans that were made without a network the earliest is the
     * admission, whenever it is uploaded; the others are kept as repetitions.
     *
     * @throws BusinessException INVALID_SIGNATURE, NOT_FOUND for a ticket that is genuine but not known,
     *     TICKET_CANCELLED, and as {@link DoorRules#check}
     */
    @Transactional
    public Admission admit(Scan scan, Doorkeeper doorkeeper) {
        var ticket = ticket(scan.qrCodeData());
        var booking = bookings.get(ticket.bookingId());
        var show = shows.get(booking.showId());
        rules.check(show, scan, doorkeeper);
        if (checkIns.admit(ticket, scan, doorkeeper)
                || scan.isUpload() && checkIns.beEarlier(ticket, scan, doorkeeper)) {
            return new Admission(true, checkIns.of(ticket.id()).orElseThrow(), booking, show);
        }
        return admittedBefore(ticket, scan, doorkeeper, show);
    }

    private Ticket ticket(String qrCodeData) {
        var text = keys.read(qrCodeData)
                .orElseThrow(() ->
                        new BusinessException(ErrorCode.INVALID_SIGNATURE, "This is not a genuine Marquee ticket."));
        return tickets.find(text.ticketId()).orElseThrow(() -> unknown(text));
    }

    private Admission admittedBefore(Ticket ticket, Scan scan, Doorkeeper doorkeeper, Show show) {
        var booking = bookings.fresh(ticket.bookingId());
        if (booking.status().isGivenUp()) {
            throw new BusinessException(
                    ErrorCode.TICKET_CANCELLED,
                    "Booking " + booking.code() + " was cancelled; its ticket is not valid any more.",
                    Map.of("bookingCode", booking.code()));
        }
        CheckIn first = checkIns.of(ticket.id()).orElseThrow();
        var isSame = first.isOf(scan, doorkeeper);
        if (scan.isUpload() && !isSame) {
            checkIns.repeat(ticket, scan, doorkeeper);
        }
        return new Admission(isSame, first, booking, show);
    }

    private static BusinessException unknown(TicketText text) {
        return new BusinessException(
                ErrorCode.NOT_FOUND,
                "This ticket is signed by Marquee, but there is no booking for it.",
                Map.of("bookingCode", text.bookingCode()));
    }
}
