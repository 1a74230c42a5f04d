package io.marquee.booking.cancellations.control;

import io.marquee.booking.bookings.control.Bookings;
import io.marquee.booking.bookings.control.ClosedBooking;
import io.marquee.booking.bookings.entity.Booking;
import io.marquee.booking.cancellations.entity.CancellationReason;
import io.marquee.booking.seats.control.Shows;
import io.marquee.booking.seats.entity.Show;
import io.marquee.chassis.errors.BusinessException;
import io.marquee.chassis.errors.ErrorCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Gives up a booking, paid or not, because its customer wants so, or support for the customer. */
@ApplicationScoped
public class CancelBooking {

    private static final Asked BY_CUSTOMER = new Asked("customer", "Cancelled by the customer.");

    private final Bookings bookings;
    private final Shows shows;
    private final GiveUpUnpaid giveUpUnpaid;
    private final TakeBackSale takeBackSale;
    private final CancellationProcess process;

    /** For CDI's proxy. */
    protected CancelBooking() {
        this(null, null, null, null, null);
    }

    @Inject
    public CancelBooking(
            Bookings bookings,
            Shows shows,
            GiveUpUnpaid giveUpUnpaid,
            TakeBackSale takeBackSale,
            CancellationProcess process) {
        this.bookings = bookings;
        this.shows = shows;
        this.giveUpUnpaid = giveUpUnpaid;
        this.takeBackSale = takeBackSale;
        this.process = process;
    }

    /**
     * Who asked.
     *
     * @param cause for support
     * @param text why, for people
     */
    private record Asked(String cause, String text) {}

    /**
     * Cancels at once: the row decides and the seats are free, then the process is told. A booking that is cancelled
     * already stays so.
     *
     * @return the booking, CANCELLED
     * @throws BusinessException NOT_FOUND; BOOKING_EXPIRED; INVALID_STATE for a booking that has failed or is completed,
     *     whose show has begun, or whose ticket was used
     */
    @Transactional
    public Booking cancel(UUID bookingId, UUID userId) {
        bookings.own(bookingId, userId);
        return cancel(bookingId, BY_CUSTOMER);
    }

    /**
     * The same for a customer who cannot do it, by the rules for customers.
     *
     * @param reason why, which the customer is told
     */
    @Transactional
    public Booking cancelBySupport(UUID bookingId, String reason) {
        bookings.get(bookingId);
        return cancel(bookingId, new Asked("support", "Cancelled by support: " + reason));
    }

    private Booking cancel(UUID bookingId, Asked asked) {
        return giveUpUnpaid
                .cancel(bookingId, asked.cause(), asked.text())
                .or(() -> cancelConfirmed(bookingId, asked))
                .orElseGet(() -> cancelledBefore(bookings.fresh(bookingId)));
    }

    /** A refusal rolls the change of the row back; until then nobody can be admitted with the ticket. */
    private Optional<Booking> cancelConfirmed(UUID bookingId, Asked asked) {
        var show = shows.get(bookings.get(bookingId).showId());
        return takeBackSale
                .cancel(bookingId, reason(show), asked.cause(), asked.text())
                .map(cancellation -> {
                    var booking = bookings.get(bookingId);
                    refuseIf(!show.isCancelled() && show.hasStarted(Instant.now()), "The show has begun", booking);
                    refuseIf(booking.admittedAt().isPresent(), "The ticket was used", booking);
                    process.start(booking, cancellation);
                    return booking;
                });
    }

    /** Who cancels a booking of a cancelled show gets as much as those who wait for it. */
    private static CancellationReason reason(Show show) {
        return show.isCancelled() ? CancellationReason.SHOW_CANCELLED : CancellationReason.CUSTOMER;
    }

    private static void refuseIf(boolean condition, String why, Booking booking) {
        if (condition) {
            throw refusal(booking, why + "; booking " + booking.code() + " cannot be cancelled any more.", "CONFIRMED");
        }
    }

    private static Booking cancelledBefore(Booking booking) {
        return switch (booking.status()) {
            case CANCELLED -> booking;
            case EXPIRED -> throw ClosedBooking.asError(booking);
            case FAILED ->
                throw refusal(
                        booking,
                        "Booking " + booking.code() + " has failed; there is nothing to cancel.",
                        booking.status().name());
            default ->
                throw refusal(
                        booking,
                        "The show is over; booking " + booking.code() + " cannot be cancelled any more.",
                        booking.status().name());
        };
    }

    private static BusinessException refusal(Booking booking, String message, String status) {
        return new BusinessException(
                ErrorCode.INVALID_STATE, message, Map.of("bookingId", booking.id(), "status", status));
    }
}
