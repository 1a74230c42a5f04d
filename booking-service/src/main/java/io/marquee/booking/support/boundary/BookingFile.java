package io.marquee.booking.support.boundary;

import io.marquee.booking.bookings.control.CustomerBookings.Details;
import io.marquee.booking.bookings.entity.BookingTransition;
import io.marquee.booking.bookings.entity.Pricing;
import io.marquee.booking.cancellations.entity.Refund;
import io.marquee.booking.seats.entity.ShowSummary;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Everything that this service knows of a booking, for support.
 *
 * @param pricing null until it is priced
 * @param paymentId what it was confirmed by, or null
 * @param paymentsUrl where payment-service tells all its payments and their state
 * @param failureCode why it ended without seats, for programs, or null
 * @param ticketId null until it is confirmed, and after it was cancelled
 * @param refund what goes back or went back, or null
 * @param correlationId under which all services have logged the request
 * @param processInstanceKey key in the engine, null until the process has begun its first step
 * @param processUrl address of the process instance in Operate, or null
 * @param cancellationProcessUrl the same of the instance that pays a cancelled sale back
 */
public record BookingFile(
        BookingLine booking,
        ShowSummary show,
        Pricing pricing,
        UUID paymentId,
        String paymentsUrl,
        String failureCode,
        UUID ticketId,
        Refund refund,
        String correlationId,
        Long processInstanceKey,
        String processUrl,
        String cancellationProcessUrl,
        List<Step> transitions) {

    /**
     * One change of the status.
     *
     * @param from null for the first one
     * @param cause a job of the process, or who asked
     */
    public record Step(String from, String to, String cause, Instant at, String correlationId) {

        static Step of(BookingTransition transition) {
            return new Step(
                    transition.from().map(Enum::name).orElse(null),
                    transition.to().name(),
                    transition.cause(),
                    transition.occurredAt(),
                    transition.correlationId());
        }
    }

    static BookingFile of(
            Details details,
            List<BookingTransition> history,
            String paymentsUrl,
            String processUrl,
            String cancellationProcessUrl) {
        var booking = details.booking();
        return new BookingFile(
                BookingLine.of(booking, processUrl),
                ShowSummary.of(details.show()),
                booking.pricing().orElse(null),
                booking.paymentId().orElse(null),
                paymentsUrl,
                booking.failureCode().orElse(null),
                details.ticket() == null ? null : details.ticket().id(),
                details.refund(),
                booking.correlationId(),
                booking.processInstanceKey().orElse(null),
                processUrl,
                cancellationProcessUrl,
                history.stream().map(Step::of).toList());
    }
}
