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
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What support sees of all bookings. */
@ApplicationScoped
@Transactional
public class SupportBookings {

    private static final String FIND = """
            select b from Booking b where b.status in :statuses and b.id < :before order by b.id desc
            """;
    private static final String AMONG = "select b from Booking b where b.id in :ids order by b.id desc";
    private static final UUID AFTER_ALL = new UUID(-1, -1);

    private final Bookings bookings;
    private final CustomerBookings details;
    private final Transitions transitions;
    private final StuckBookings stuckBookings;

    @PersistenceContext
    private EntityManager entities;

    /** For CDI's proxy. */
    protected SupportBookings() {
        this(null, null, null, null);
    }

    @Inject
    public SupportBookings(
            Bookings bookings, CustomerBookings details, Transitions transitions, StuckBookings stuckBookings) {
        this.bookings = bookings;
        this.details = details;
        this.transitions = transitions;
        this.stuckBookings = stuckBookings;
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
        var start = before == null ? AFTER_ALL : before;
        return stuck ? among(stuckBookings.find(statuses, start, limit)) : all(statuses, start, limit);
    }

    private List<Booking> all(Set<BookingStatus> statuses, UUID before, int limit) {
        return withSeats(entities.createQuery(FIND, Booking.class)
                .setParameter("statuses", statuses)
                .setParameter("before", before)
                .setMaxResults(limit));
    }

    private List<Booking> among(List<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : withSeats(entities.createQuery(AMONG, Booking.class).setParameter("ids", ids));
    }

    /** One more query reads the seats of these bookings; the default, a join, would read those of all that match. */
    private static List<Booking> withSeats(TypedQuery<Booking> query) {
        return query.setHint("eclipselink.batch", "b.seats")
                .setHint("eclipselink.batch.type", "IN")
                .getResultList();
    }
}
