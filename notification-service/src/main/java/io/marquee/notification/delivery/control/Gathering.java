package io.marquee.notification.delivery.control;

import io.marquee.chassis.errors.PassingException;
import io.marquee.notification.bookings.control.KnownBookings;
import io.marquee.notification.bookings.control.KnownBookings.Known;
import io.marquee.notification.delivery.entity.Occasion;
import io.marquee.notification.delivery.entity.RefundSent;
import io.marquee.notification.delivery.entity.Repayment;
import io.marquee.notification.recipients.control.Recipients;
import io.marquee.notification.recipients.entity.Recipient;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/** Brings together what events have told so far, if it is enough. */
@ApplicationScoped
public class Gathering {

    private final Recipients recipients;
    private final KnownBookings bookings;

    @Inject
    public Gathering(Recipients recipients, KnownBookings bookings) {
        this.recipients = recipients;
        this.bookings = bookings;
    }

    /** For CDI's proxy. */
    protected Gathering() {
        this(null, null);
    }

    /** @throws PassingException if the event about the user has not arrived yet */
    public Recipient recipient(UUID userId) {
        return recipients
                .find(userId)
                .orElseThrow(() -> notYet("User " + userId + " is not yet known to notification-service"));
    }

    /**
     * @param repayment what the process knows of money that goes back
     * @throws PassingException if the events with the facts have not arrived yet
     */
    public BookingNews news(Occasion occasion, UUID bookingId, Repayment repayment) {
        var refund = refund(occasion, repayment, bookingId);
        var booking = bookings.find(bookingId)
                .filter(known -> isReady(occasion, known, refund))
                .orElseThrow(() -> notYet("What " + occasion.template() + " says about booking " + bookingId
                        + " is not yet known to notification-service"));
        return new BookingNews(occasion, booking, bookings.ticket(booking.facts()), refund, repayment.sentBefore());
    }

    /** What the process has just sent back is known before the event of it arrives. */
    private Optional<RefundSent> refund(Occasion occasion, Repayment repayment, UUID bookingId) {
        if (occasion.isPaidCancellation()) {
            return repayment.sent();
        }
        return repayment
                .sent()
                .or(() -> bookings.refund(bookingId).map(fact -> new RefundSent(fact.amount(), fact.currency())));
    }

    private static boolean isReady(Occasion occasion, Known known, Optional<RefundSent> refund) {
        return switch (occasion) {
            // The ticket of a booking that is given up may never come, and is not needed to know that this is outdated.
            case BOOKING_CONFIRMED -> known.facts().hasTicket() || known.facts().isGivenUp();
            case BOOKING_FAILED, BOOKING_EXPIRED, BOOKING_CANCELLED, CANCELLATION_CONFIRMED, SHOW_CANCELLED ->
                known.facts().isGivenUp();
            case LATE_PAYMENT_REFUNDED -> refund.isPresent();
            case PARTNER_ACTIVATED, PARTNER_REJECTED ->
                throw new IllegalStateException(occasion + " is about no booking");
        };
    }

    private static PassingException notYet(String what) {
        return new PassingException(what + ": its event has not arrived. It is tried again by itself.");
    }
}
