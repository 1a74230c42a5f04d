package io.marquee.booking.support.control;

import io.marquee.booking.bookings.control.Bookings;
import io.marquee.booking.bookings.control.CustomerBookings;
import io.marquee.booking.bookings.control.CustomerBookings.Details;
import io.marquee.booking.bookings.control.Transitions;
import io.marquee.booking.bookings.entity.Booking;
import io.marquee.booking.bookings.entity.BookingStatus;
import io.marquee.booking.bookings.entity.BookingTransition;
import io.marquee.chassis.errors.BusinessException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What support sees of all bookings. */
@ApplicationScoped
@Transactional
public class SupportBookings {

    /** A booking that has not moved for this long although it should is worth a look. */
    private static final Duration STUCK = Duration.ofMinutes(1);

    private static final String FIND = """
            select b from Booking b
            where b.status in :statuses and b.id < :before
              and (:stuck = false
                   or b.status in :priced and b.expiresAt < :late
                   or b.status in :unpriced and b.changedAt < :late)
            order by b.id desc
            """;
    private static final UUID AFTER_ALL = new UUID(-1, -1);

    private final Bookings bookings;
    private final CustomerBookings details;
    private final Transitions transitions;

    @PersistenceContext
    private EntityManager entities;

    /** For CDI's proxy. */
    protected SupportBookings() {
        this(null, null, null);
    }

    @Inject
    public SupportBookings(Bookings bookings, CustomerBookings details, Transitions transitions) {
        this.bookings = bookings;
        this.details = details;
        this.transitions = transitions;
    }

    /** @throws BusinessException NOT_FOUND */
    public Details get(UUID bookingId) {
        return details.details(bookings.get(bookingId));
    }

    /** What has happened to a booking, oldest first. */
    public List<BookingTransition> history(UUID bookingId) {
        return transitions.of(bookingId);
    }

    /**
     * Bookings, newest first.
     *
     * @param statuses at least one
     * @param stuck only those whose next step, or whose expiry, is more than a minute late
     * @param before id of the last booking of the page before, null for the first page
     */
    public List<Booking> find(Set<BookingStatus> statuses, boolean stuck, UUID before, int limit) {
        return entities.createQuery(FIND, Booking.class)
                .setParameter("statuses", statuses)
                .setParameter("before", before == null ? AFTER_ALL : before)
                .setParameter("stuck", stuck)
                .setParameter("priced", Set.of(BookingStatus.PAYMENT_PENDING))
                .setParameter("unpriced", Set.of(BookingStatus.INITIATED, BookingStatus.SEATS_LOCKED))
                .setParameter("late", Instant.now().minus(STUCK))
                .setMaxResults(limit)
                .setHint("eclipselink.batch", "b.seats")
                .getResultList();
    }
}
