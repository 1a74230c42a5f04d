package io.marquee.booking.cancellations.boundary;

import io.marquee.booking.cancellations.control.CancellationAnswers.Cancelled;
import io.marquee.booking.cancellations.entity.Refund;
import java.util.UUID;

/**
 * Answer to a cancellation.
 *
 * @param refund null: an unpaid booking has nothing to give back
 */
public record CancelledView(UUID bookingId, String bookingCode, String status, Refund refund) {

    static CancelledView of(Cancelled cancelled) {
        var booking = cancelled.booking();
        return new CancelledView(booking.id(), booking.code(), booking.status().name(), cancelled.refund());
    }
}
