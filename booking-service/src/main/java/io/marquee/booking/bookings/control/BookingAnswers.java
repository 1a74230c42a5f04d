package io.marquee.booking.bookings.control;

import io.marquee.booking.bookings.entity.Booking;
import io.marquee.booking.bookings.entity.BookingRequest;
import io.marquee.chassis.errors.BusinessException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Answers a request to book when its process has got so far, or when the customer has waited long enough. */
@ApplicationScoped
public class BookingAnswers {

    private final BookSeats bookSeats;
    private final Bookings bookings;
    private final AwaitedAnswers answers;
    private final AnswerThreads threads;
    private final Duration answerWait;

    /** For CDI's proxy. */
    protected BookingAnswers() {
        this(null, null, null, null, null);
    }

    @Inject
    public BookingAnswers(
            BookSeats bookSeats,
            Bookings bookings,
            AwaitedAnswers answers,
            AnswerThreads threads,
            @ConfigProperty(name = "booking.answer-wait") Duration answerWait) {
        this.bookSeats = bookSeats;
        this.bookings = bookings;
        this.answers = answers;
        this.threads = threads;
        this.answerWait = answerWait;
    }

    /**
     * Books the seats. No thread waits meanwhile.
     *
     * @return the booking once it {@link Booking#isAnswered is answered}, or as it is when the time is over; it fails
     *     with the business error if the process could not make the booking
     * @throws BusinessException as {@link BookSeats#book}
     */
    public CompletionStage<Booking> book(BookingRequest request) {
        return answerTo(request, () -> bookSeats.book(request));
    }

    /** The same for a request that was sent before: joins the booking that was made then, if one was. */
    public CompletionStage<Booking> bookAgain(BookingRequest request) {
        return answerTo(
                request,
                () -> bookings.find(request.bookingId()).ifPresentOrElse(this::resume, () -> bookSeats.book(request)));
    }

    private CompletionStage<Booking> answerTo(BookingRequest request, Runnable step) {
        var answer = answers.expect(request.bookingId(), answerWait);
        try {
            step.run();
        } catch (RuntimeException e) {
            answer.cancel(false);
            throw e;
        }
        return answer.thenApplyAsync(nothing -> outcome(request.bookingId()), threads.sameContext());
    }

    private void resume(Booking booking) {
        if (booking.isAnswered()) {
            answers.answered(booking.id());
        }
    }

    private Booking outcome(UUID bookingId) {
        var booking = bookings.get(bookingId);
        if (booking.status().isGivenUp()) {
            throw ClosedBooking.asError(booking);
        }
        return booking;
    }
}
