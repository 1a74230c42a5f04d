package io.marquee.booking.bookings.control;

import io.marquee.booking.bookings.entity.Booking;
import io.marquee.chassis.http.Correlation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Completes the bookings whose show is over: the only step of a booking that no process and no person takes. */
@ApplicationScoped
public class CompleteBookings {

    /**
     * Finds, moves and records in one statement. Rows that another replica works on are left to it, so that all may run
     * at once and each booking is completed by one of them. A cancelled show is left to the process that pays back.
     */
    private static final String COMPLETE = """
            with due as (
                select b.id from bookings b join show_snapshots s on s.show_id = b.show_id
                where b.status = 'CONFIRMED' and s.status <> 'CANCELLED'
                  and s.ends_at < now() - make_interval(secs => ?1)
                limit ?2 for update of b skip locked),
            moved as (
                update bookings b set previous_status = b.status, status = 'COMPLETED', changed_at = now()
                from due where b.id = due.id and b.status = 'CONFIRMED'
                returning b.id, b.previous_status, b.correlation_id)
            insert into booking_transitions (booking_id, from_status, to_status, cause, correlation_id, occurred_at)
            select id, previous_status, 'COMPLETED', 'show-over', correlation_id, now() from moved
            returning cast(booking_id as text)
            """;

    private final BookingEvents events;
    private final Duration margin;

    @PersistenceContext
    private EntityManager entities;

    /** For CDI's proxy. */
    protected CompleteBookings() {
        this(null, null);
    }

    @Inject
    public CompleteBookings(BookingEvents events, @ConfigProperty(name = "booking.completion-margin") Duration margin) {
        this.events = events;
        this.margin = margin;
    }

    /**
     * Completes bookings, and announces each, in one transaction.
     *
     * @param most how many at most
     * @return how many; as many as {@code most} means that there may be more
     */
    @Transactional
    public int complete(int most) {
        var completed = ids(entities.createNativeQuery(COMPLETE)
                .setParameter(1, (double) margin.toSeconds())
                .setParameter(2, most)
                .getResultList());
        bookings(completed).forEach(this::announce);
        return completed.size();
    }

    private static List<UUID> ids(List<?> rows) {
        return rows.stream().map(id -> UUID.fromString(id.toString())).toList();
    }

    private List<Booking> bookings(List<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return entities.createQuery("select b from Booking b where b.id in :ids", Booking.class)
                .setParameter("ids", ids)
                .getResultList();
    }

    private void announce(Booking booking) {
        Correlation.start(booking.correlationId());
        events.completed(booking);
    }
}
