package io.marquee.payment.payments.control;

import io.marquee.payment.payments.entity.Payment;
import io.marquee.payment.payments.entity.PaymentStatus;
import io.marquee.payment.payments.entity.Transaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The stored payments and their books. */
@ApplicationScoped
@Transactional
public class Payments {

    @PersistenceContext
    EntityManager em;

    /** Stores a payment unless its booking has one. The caller reads it back to see which one there is. */
    public void addIfAbsent(Payment payment) {
        em.createNativeQuery("""
                        insert into payments (id, booking_id, booking_code, user_id, provider, amount, currency, status,
                            expires_at, correlation_id, created_at, updated_at)
                        values (cast(?1 as uuid), cast(?2 as uuid), ?3, cast(?4 as uuid), ?5, ?6, ?7, ?8,
                            cast(?9 as timestamptz), ?10, cast(?11 as timestamptz), cast(?11 as timestamptz))
                        on conflict (booking_id) where replaced_by is null do nothing
                        """)
                .setParameter(1, payment.id().toString())
                .setParameter(2, payment.bookingId().toString())
                .setParameter(3, payment.bookingCode())
                .setParameter(4, payment.userId().toString())
                .setParameter(5, payment.provider())
                .setParameter(6, payment.asked().amount())
                .setParameter(7, payment.asked().currency())
                .setParameter(8, payment.status().name())
                .setParameter(9, payment.expiresAt().toString())
                .setParameter(10, payment.correlationId())
                .setParameter(11, payment.createdAt().toString())
                .executeUpdate();
    }

    public Optional<Payment> find(UUID id) {
        return Optional.ofNullable(em.find(Payment.class, id));
    }

    /** The payment of a booking; not one that was replaced. */
    public Optional<Payment> ofBooking(UUID bookingId) {
        return first(em.createQuery(
                        "select p from Payment p where p.bookingId = :booking and p.replacedBy is null", Payment.class)
                .setParameter("booking", bookingId)
                .getResultList());
    }

    /** All payments of a booking, those that were replaced too, the newest first. */
    public List<Payment> allOfBooking(UUID bookingId) {
        return em.createQuery("select p from Payment p where p.bookingId = :booking order by p.id desc", Payment.class)
                .setParameter("booking", bookingId)
                .getResultList();
    }

    /** Which payment a booking has; does not load it, so that it can be read under its lock. */
    public Optional<UUID> idOfBooking(UUID bookingId) {
        return first(em.createQuery(
                        "select p.id from Payment p where p.bookingId = :booking and p.replacedBy is null", UUID.class)
                .setParameter("booking", bookingId)
                .getResultList());
    }

    /** The payment as it is now, its row locked until the transaction ends; waits for others that hold it. */
    public Optional<Payment> locked(UUID id) {
        return Optional.ofNullable(em.find(Payment.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** Our id of a payment that the provider names by its own. */
    public Optional<UUID> idOfIntent(String provider, String intentId) {
        return first(em.createQuery(
                        "select p.id from Payment p where p.provider = :provider and p.intentId = :intent", UUID.class)
                .setParameter("provider", provider)
                .setParameter("intent", intentId)
                .getResultList());
    }

    /** Writes what was changed so far, so that the next statement sees it. */
    public void flush() {
        em.flush();
    }

    /** Payments that were replaced before that time and whose provider has not been told. */
    public List<UUID> replacedUntold(Instant before, int limit) {
        return em.createQuery(
                        "select p.id from Payment p where p.status = :closing and p.replacedBy is not null"
                                + " and p.updatedAt < :before order by p.updatedAt",
                        UUID.class)
                .setParameter("closing", PaymentStatus.CLOSING)
                .setParameter("before", before)
                .setMaxResults(limit)
                .getResultList();
    }

    /** @param before the last id that was seen, null for the newest */
    public List<Payment> ofUser(UUID userId, UUID before, int limit) {
        var query = before == null
                ? em.createQuery("select p from Payment p where p.userId = :user order by p.id desc", Payment.class)
                : em.createQuery(
                                "select p from Payment p where p.userId = :user and p.id < :before order by p.id desc",
                                Payment.class)
                        .setParameter("before", before);
        return query.setParameter("user", userId).setMaxResults(limit).getResultList();
    }

    public void add(Transaction transaction) {
        em.persist(transaction);
    }

    private static <T> Optional<T> first(List<T> rows) {
        return rows.stream().findFirst();
    }
}
