package io.marquee.booking.cancellations.control;

import io.marquee.booking.bookings.control.AnswerThreads;
import io.marquee.booking.bookings.control.AwaitedAnswers;
import io.marquee.booking.bookings.control.Bookings;
import io.marquee.booking.bookings.entity.Booking;
import io.marquee.booking.cancellations.entity.Cancellation;
import io.marquee.booking.cancellations.entity.Refund;
import io.marquee.chassis.errors.BusinessException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Answers a request to cancel when the process has decided about the refund, or when the customer has waited long enough. */
@ApplicationScoped
public class CancellationAnswers {

    private final CancelBooking cancelBooking;
    private final Bookings bookings;
    private final Cancellations cancellations;
    private final Refunds refunds;
    private final AwaitedAnswers answers;
    private final AnswerThreads threads;
    private final Duration answerWait;

    /** For CDI's proxy. */
    protected CancellationAnswers() {
        this(null, null, null, null, null, null, null);
    }

    @Inject
    public CancellationAnswers(
            CancelBooking cancelBooking,
            Bookings bookings,
            Cancellations cancellations,
            Refunds refunds,
            AwaitedAnswers answers,
            AnswerThreads threads,
            @ConfigProperty(name = "booking.answer-wait") Duration answerWait) {
        this.cancelBooking = cancelBooking;
        this.bookings = bookings;
        this.cancellations = cancellations;
        this.refunds = refunds;
        this.answers = answers;
        this.threads = threads;
        this.answerWait = answerWait;
    }

    /**
     * A cancelled booking.
     *
     * @param refund null if nothing was paid; without an amount if that is not decided in time
     */
    public record Cancelled(Booking booking, Refund refund) {}

    /**
     * Cancels the booking. No thread waits for the amount of the refund.
     *
     * @throws BusinessException as {@link CancelBooking#cancel}
     */
    public CompletionStage<Cancelled> cancel(UUID bookingId, UUID userId) {
        cancelBooking.cancel(bookingId, userId);
        return answer(bookingId);
    }

    /**
     * The same for support.
     *
     * @param reason why, which the customer is told
     */
    public CompletionStage<Cancelled> cancelBySupport(UUID bookingId, String reason) {
        cancelBooking.cancelBySupport(bookingId, reason);
        return answer(bookingId);
    }

    private CompletionStage<Cancelled> answer(UUID bookingId) {
        return cancellations
                .of(bookingId)
                .filter(cancellation -> !cancellation.isDecided())
                .map(this::decided)
                .orElseGet(() -> CompletableFuture.completedFuture(null))
                .thenApplyAsync(nothing -> outcome(bookingId), threads.sameContext());
    }

    private CompletableFuture<Void> decided(Cancellation cancellation) {
        var answer = answers.expect(cancellation.id(), answerWait);
        // The process may have been quicker than these two lines.
        cancellations
                .of(cancellation.bookingId())
                .filter(Cancellation::isDecided)
                .ifPresent(decided -> answers.answered(decided.id()));
        return answer;
    }

    private Cancelled outcome(UUID bookingId) {
        var booking = bookings.get(bookingId);
        return new Cancelled(booking, refunds.of(booking).orElse(null));
    }
}
