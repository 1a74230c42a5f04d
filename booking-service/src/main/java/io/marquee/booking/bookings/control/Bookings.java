package io.marquee.booking.bookings.control;

import io.marquee.booking.bookings.entity.Booking;
import io.marquee.booking.bookings.entity.BookingCode;
import io.marquee.booking.bookings.entity.BookingStatus;
import io.marquee.chassis.errors.BusinessException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The stored bookings. Their status is changed by {@link Transitions} only. */
@ApplicationScoped
@Transactional
public class Bookings {

    private static final String LED_BY = """
            update bookings set process_instance_key = ?2
            where id = cast(?1 as uuid) and process_instance_key is null
            """;
    private static final String PAID_BACK_BY = """
            update bookings set cancellation_process_key = ?2 where id = cast(?1 as uuid)
            """;

    private final SecureRandom random = new SecureRandom();

    @PersistenceContext
    private EntityManager entities;

    public void add(Booking booking) {
        entities.persist(booking);
        entities.flush();
    }

    public Optional<Booking> find(UUID id) {
        return Optional.ofNullable(entities.find(Booking.class, id));
    }

    /** @throws BusinessException NOT_FOUND */
    public Booking get(UUID id) {
        return find(id).orElseThrow(() -> BusinessException.notFound("booking", id));
    }

    /** @throws BusinessException NOT_FOUND also for the booking of another user, so that nobody learns of it */
    public Booking own(UUID id, UUID userId) {
        return find(id).filter(booking -> booking.belongsTo(userId))
                .orElseThrow(() -> BusinessException.notFound("booking", id));
    }

    /** The booking as it is in the database now, also if this transaction has read it before. */
    public Booking fresh(UUID id) {
        return entities.createQuery("select b from Booking b where b.id = :id", Booking.class)
                .setParameter("id", id)
                .setHint("eclipselink.refresh", true)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> BusinessException.notFound("booking", id));
    }

    /** Remembers which process instance leads a booking; the first one stays. */
    public void ledBy(UUID id, long processInstanceKey) {
        keep(LED_BY, id, processInstanceKey);
    }

    /** Remembers which process instance pays a cancelled sale back. */
    public void paidBackBy(UUID id, long processInstanceKey) {
        keep(PAID_BACK_BY, id, processInstanceKey);
    }

    private void keep(String update, UUID id, long processInstanceKey) {
        entities.createNativeQuery(update)
                .setParameter(1, id.toString())
                .setParameter(2, processInstanceKey)
                .executeUpdate();
    }

    /** Whether a hold has become a booking, whatever became of that. */
    public boolean isMadeOf(UUID holdId) {
        return !entities.createQuery("select b.id from Booking b where b.holdId = :hold")
                .setParameter("hold", holdId)
                .getResultList()
                .isEmpty();
    }

    /**
     * A user's bookings, newest first.
     *
     * @param before id of the last booking of the page before, null for the first page
     */
    public List<Booking> of(UUID userId, UUID before, int limit) {
        var jpql = "select b from Booking b where b.userId = :user" + (before == null ? "" : " and b.id < :before")
                + " order by b.id desc";
        var query = entities.createQuery(jpql, Booking.class)
                .setParameter("user", userId)
                .setMaxResults(limit)
                .setHint("eclipselink.batch", "b.seats")
                .setHint("eclipselink.batch.type", "IN");
        if (before != null) {
            query.setParameter("before", before);
        }
        return query.getResultList();
    }

    /** A code that no booking has; should two meet all the same, the unique constraint lets one of them pass. */
    public BookingCode unusedCode() {
        var code = BookingCode.random(random);
        while (isUsed(code)) {
            code = BookingCode.random(random);
        }
        return code;
    }

    /** How many bookings are on their way, in all replicas. */
    public long countUnpaid() {
        return entities.createQuery("select count(b) from Booking b where b.status in :unpaid", Long.class)
                .setParameter("unpaid", BookingStatus.unpaid())
                .getSingleResult();
    }

    private boolean isUsed(BookingCode code) {
        return !entities.createQuery("select b.id from Booking b where b.code = :code")
                .setParameter("code", code.value())
                .getResultList()
                .isEmpty();
    }
}
