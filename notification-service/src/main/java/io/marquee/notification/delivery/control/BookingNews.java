package io.marquee.notification.delivery.control;

import io.marquee.notification.bookings.control.KnownBookings.Known;
import io.marquee.notification.bookings.entity.BookingData.Ticket;
import io.marquee.notification.delivery.entity.Occasion;
import io.marquee.notification.delivery.entity.RefundDue;
import io.marquee.notification.delivery.entity.RefundSent;
import java.util.Optional;

/**
 * What has become of a booking, with all that has to be known to tell it.
 *
 * @param ticket that the booking has or had
 * @param refund money that goes back, if any does
 * @param sentBefore money that goes back and that support has sent already
 */
public record BookingNews(
        Occasion occasion,
        Known booking,
        Optional<Ticket> ticket,
        Optional<RefundSent> refund,
        Optional<RefundDue> sentBefore) {

    /** Whether it is news no more: a ticket that is void already must not arrive. */
    public boolean isOutdated() {
        return occasion == Occasion.BOOKING_CONFIRMED && booking.facts().isGivenUp();
    }

    /** @param name of the customer */
    public Content content(String name) {
        var code = ticket.filter(t -> occasion == Occasion.BOOKING_CONFIRMED).map(Ticket::qrCodeData);
        return new Content(
                occasion.template(), BookingValues.of(name, booking.data(), ticket, refund, sentBefore), code);
    }
}
