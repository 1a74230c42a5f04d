package io.marquee.booking.cancellations.boundary;

import io.marquee.booking.cancellations.control.CancellationAnswers.Cancelled;
import io.marquee.booking.cancellations.entity.Refund;
import jakarta.ws.rs.container.AsyncResponse;
import java.util.UUID;
import java.util.concurrent.CompletionStage;

/**
 * Answer to a cancellation.
 *
 * @param refund null: an unpaid booking has nothing to give back
 */
public record CancelledView(UUID bookingId, String bookingCode, String status, Refund refund) {

    private static CancelledView of(Cancelled cancelled) {
        var booking = cancelled.booking();
        return new CancelledView(booking.id(), booking.code(), booking.status().name(), cancelled.refund());
    }

    /** Answers with it, or with the error, when it is there. */
    static void send(CompletionStage<Cancelled> answer, AsyncResponse response) {
        answer.whenComplete((cancelled, error) -> {
            if (error == null) {
                response.resume(of(cancelled));
            } else {
                response.resume(error);
            }
        });
    }
}
