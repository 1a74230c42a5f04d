package io.marquee.booking.cancellations.control;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import io.marquee.booking.bookings.control.BookingEvent.SaleTakenBack;
import io.marquee.booking.bookings.control.BookingEvents;
import io.marquee.booking.bookings.control.Transitions;
import io.marquee.booking.bookings.entity.Booking;
import io.marquee.booking.bookings.entity.BookingStatus;
import io.marquee.booking.bookings.entity.Pricing;
import io.marquee.booking.cancellations.entity.Cancellation;
import io.marquee.booking.cancellations.entity.CancellationReason;
import io.marquee.booking.seats.control.Shows;
import io.marquee.booking.seats.control.SoldSeats;
import io.marquee.chassis.ids.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The sale of seats is taken back: status, free seats, cancellation and events in one transaction. The ticket is void
 * from then on, because a ticket is worth something only while its booking has its seats.
 */
@ApplicationScoped
@Transactional(MANDATORY)
public class TakeBackSale {

    private static final Set<BookingStatus> CONFIRMED = Set.of(BookingStatus.CONFIRMED);

    /** That the show was cancelled may be heard of when it would be over. */
    private static final Set<BookingStatus> SOLD = Set.of(BookingStatus.CONFIRMED, BookingStatus.COMPLETED);

    private static final BigDecimal MINUTES_AN_HOUR = BigDecimal.valueOf(60);

    private final Transitions transitions;
    private final Cancellations cancellations;
    private final SoldSeats soldSeats;
    private final Shows shows;
    private final BookingEvents events;

    /** For CDI's proxy. */
    protected TakeBackSale() {
        this(null, null, null, null, null);
    }

    @Inject
    public TakeBackSale(
            Transitions transitions,
            Cancellations cancellations,
            SoldSeats soldSeats,
            Shows shows,
            BookingEvents events) {
        this.transitions = transitions;
        this.cancellations = cancellations;
        this.soldSeats = soldSeats;
        this.shows = shows;
        this.events = events;
    }

    /**
     * Cancels the booking if it is confirmed, or completed and its show was cancelled.
     *
     * @param cause what moves it, for support
     * @param text why, for people
     * @return the cancellation; empty if the booking had no seats, or not any more
     */
    public Optional<Cancellation> cancel(UUID bookingId, CancellationReason reason, String cause, String text) {
        var from = reason == CancellationReason.SHOW_CANCELLED ? SOLD : CONFIRMED;
        return transitions
                .move(bookingId, from, BookingStatus.CANCELLED, cause)
                .map(booking -> takeBack(booking, reason, text));
    }

    private Cancellation takeBack(Booking booking, CancellationReason reason, String text) {
        var now = Instant.now();
        booking.closedBecause(null, text);
        soldSeats.free(booking.id());
        var currency = booking.pricing().map(Pricing::currency).orElseThrow();
        var hours = hoursBeforeShow(booking, now);
        var cancellation = new Cancellation(Ids.next(), booking.id(), reason, hours, currency, now);
        cancellations.add(cancellation);
        events.takenBack(booking, new SaleTakenBack(reason.name(), hours));
        return cancellation;
    }

    /** Rounded down to hundredths, so that a minute less than a day is less than 24. */
    private BigDecimal hoursBeforeShow(Booking booking, Instant now) {
        var start = shows.get(booking.showId()).startsAt().toInstant();
        var minutes = BigDecimal.valueOf(Duration.between(now, start).toMinutes());
        return minutes.divide(MINUTES_AN_HOUR, 2, RoundingMode.FLOOR);
    }
}
