package io.marquee.booking.bookings.control;

import io.marquee.booking.bookings.entity.Booking;
import io.marquee.booking.bookings.entity.BookingRequest;
import io.marquee.booking.holds.control.HeldSeats;
import io.marquee.booking.seats.control.SoldSeats;
import io.marquee.booking.seats.control.UnavailableSeats;
import io.marquee.chassis.errors.BusinessException;
import io.marquee.chassis.http.Correlation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Writes a new booking and the message that starts its process, in one transaction. */
@ApplicationScoped
public class BookingIntake {

    private final Bookings bookings;
    private final Transitions transitions;
    private final BookingLimits limits;
    private final SoldSeats soldSeats;
    private final BookingProcess process;
    private final BookingEvents events;
    private final Duration holdTime;

    /** For CDI's proxy. */
    protected BookingIntake() {
        this(null, null, null, null, null, null, null);
    }

    @Inject
    public BookingIntake(
            Bookings bookings,
            Transitions transitions,
            BookingLimits limits,
            SoldSeats soldSeats,
            BookingProcess process,
            BookingEvents events,
            @ConfigProperty(name = "booking.hold-time") Duration holdTime) {
        this.bookings = bookings;
        this.transitions = transitions;
        this.limits = limits;
        this.soldSeats = soldSeats;
        this.process = process;
        this.events = events;
        this.holdTime = holdTime;
    }

    /**
     * Stores the booking; its seats must be locked for it.
     *
     * @throws BusinessException SEAT_LIMIT_EXCEEDED, SEAT_LOCK_FAILED if a seat is sold, HOLD_EXPIRED if its hold has
     *     become another booking
     */
    @Transactional
    public void store(BookingRequest request) {
        limits.checkUnpaid(request.userId(), request.showId());
        checkHold(request.holdId());
        var sold = soldSeats.soldToOthers(request.showId(), request.seats(), request.bookingId());
        if (!sold.isEmpty()) {
            throw UnavailableSeats.of(request.showId(), sold);
        }
        var now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        var booking = new Booking(request, bookings.unusedCode(), Correlation.current(), now, holdTime);
        bookings.add(booking);
        transitions.begin(booking, "customer");
        process.start(booking);
        events.created(booking);
    }

    /** Redis lets a hold become one booking; this holds also if Redis is brought back to an older state. */
    private void checkHold(UUID holdId) {
        if (holdId != null && bookings.isMadeOf(holdId)) {
            throw HeldSeats.usedUp(holdId);
        }
    }
}
