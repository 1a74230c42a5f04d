package io.marquee.booking.bookings.control;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import io.marquee.booking.bookings.entity.Booking;
import io.marquee.booking.bookings.entity.BookingStatus;
import io.marquee.booking.bookings.entity.BookingTransition;
import io.marquee.chassis.http.Correlation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The only place where a booking's status changes: one conditional update, recorded with its cause. The row decides;
 * of two who come at once the second finds that the condition no longer holds.
 */
@ApplicationScoped
@Transactional
public class Transitions {

    private static final String BEGIN = """
            insert into booking_transitions (booking_id, to_status, cause, correlation_id, occurred_at)
            values (cast(?1 as uuid), ?2, ?3, ?4, now())
            """;
    private static final String MOVE = """
            with moved as (
                update bookings set previous_status = status, status = ?2, changed_at = now()
                where id = cast(?1 as uuid) and status = any (string_to_array(?5, ','))
                returning id, previous_status)
            insert into booking_transitions (booking_id, from_status, to_status, cause, correlation_id, occurred_at)
            select id, previous_status, ?2, ?3, ?4, now() from moved
            """;

    private final Bookings bookings;

    @PersistenceContext
    private EntityManager entities;

    /** For CDI's proxy. */
    protected Transitions() {
        this(null);
    }

    @Inject
    public Transitions(Bookings bookings) {
        this.bookings = bookings;
    }

    /** Records the birth of a booking. */
    @Transactional(MANDATORY)
    public void begin(Booking booking, String cause) {
        entities.createNativeQuery(BEGIN)
                .setParameter(1, booking.id().toString())
                .setParameter(2, booking.status().name())
                .setParameter(3, cause)
                .setParameter(4, Correlation.current())
                .executeUpdate();
    }

    /**
     * Moves the booking on if it still is where the caller believes.
     *
     * @param from where it may be now; each must be allowed to become {@code to}
     * @param cause what moves it, for support: a job type, or who asked
     * @return the booking in its new status, or empty if it was not in one of those statuses
     */
    @Transactional(MANDATORY)
    public Optional<Booking> move(UUID bookingId, Set<BookingStatus> from, BookingStatus to, String cause) {
        from.stream().filter(status -> !status.canBecome(to)).findAny().ifPresent(status -> {
            throw new IllegalArgumentException(status + " never becomes " + to);
        });
        var moved = entities.createNativeQuery(MOVE)
                .setParameter(1, bookingId.toString())
                .setParameter(2, to.name())
                .setParameter(3, cause)
                .setParameter(4, Correlation.current())
                .setParameter(5, from.stream().map(Enum::name).collect(Collectors.joining(",")))
                .executeUpdate();
        return moved == 0 ? Optional.empty() : Optional.of(bookings.fresh(bookingId));
    }

    /** What has happened to a booking, oldest first. */
    public List<BookingTransition> of(UUID bookingId) {
        return entities.createQuery(
                        "select t from BookingTransition t where t.bookingId = :id order by t.id",
                        BookingTransition.class)
                .setParameter("id", bookingId)
                .getResultList();
    }
}
