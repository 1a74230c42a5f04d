package io.marquee.booking.cancellations.control;

import io.marquee.booking.bookings.control.AnswerReady;
import io.marquee.booking.bookings.control.Bookings;
import io.marquee.booking.bookings.entity.Booking;
import io.marquee.booking.cancellations.entity.Cancellation;
import io.marquee.booking.cancellations.entity.CancellationReason;
import io.marquee.booking.cancellations.entity.RefundPolicy;
import io.marquee.chassis.errors.BusinessException;
import io.marquee.chassis.errors.ErrorCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** The step of the process that cancels a confirmed booking, if that is not done yet, and fixes what goes back. */
@ApplicationScoped
public class DecideRefund {

    private final Bookings bookings;
    private final Cancellations cancellations;
    private final TakeBackSale takeBackSale;
    private final Refunds refunds;
    private final Event<AnswerReady> ready;

    /** For CDI's proxy. */
    protected DecideRefund() {
        this(null, null, null, null, null);
    }

    @Inject
    public DecideRefund(
            Bookings bookings,
            Cancellations cancellations,
            TakeBackSale takeBackSale,
            Refunds refunds,
            Event<AnswerReady> ready) {
        this.bookings = bookings;
        this.cancellations = cancellations;
        this.takeBackSale = takeBackSale;
        this.refunds = refunds;
        this.ready = ready;
    }

    /** A cancelled booking and its cancellation, decided. */
    public record Decided(Booking booking, Cancellation cancellation) {}

    /**
     * Cancels and decides; what is decided stays, however often this runs.
     *
     * @param text why, for people; needed only if the booking is not cancelled yet
     * @throws BusinessException BOOKING_CLOSED if another request has cancelled the booking, or it ended unpaid;
     *     INVALID_STATE if it is not confirmed yet, or completed although its show took place: the model and the rows disagree, a
     *     person must look
     */
    @Transactional
    public Decided decide(UUID bookingId, CancellationReason reason, String text, RefundPolicy policy) {
        takeBackSale.cancel(bookingId, reason, "cancel-booking", text);
        var booking = bookings.fresh(bookingId);
        var cancellation = cancellations
                .locked(bookingId)
                .filter(known -> known.reason() == reason)
                .orElseThrow(() -> refusal(booking));
        cancellation.decide(
                policy, booking.pricing().orElseThrow(), refunds.returnedOfItsPayment(booking), Instant.now());
        ready.fire(new AnswerReady(cancellation.id()));
        return new Decided(booking, cancellation);
    }

    private static BusinessException refusal(Booking booking) {
        var closed = booking.status().isGivenUp();
        return new BusinessException(
                closed ? ErrorCode.BOOKING_CLOSED : ErrorCode.INVALID_STATE,
                "Booking " + booking.code() + " is " + booking.status()
                        + (closed ? " by another request already." : " and cannot be cancelled by the process."),
                Map.of("bookingId", booking.id(), "bookingCode", booking.code()));
    }
}
