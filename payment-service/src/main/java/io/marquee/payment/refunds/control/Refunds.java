package io.marquee.payment.refunds.control;

import io.marquee.payment.refunds.entity.Refund;
import io.marquee.payment.refunds.entity.RefundStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The stored refunds. */
@ApplicationScoped
@Transactional
public class Refunds {

    @PersistenceContext
    EntityManager em;

    public void add(Refund refund) {
        em.persist(refund);
    }

    /** Read it when the lock of its payment is held, if it is to be changed. */
    public Optional<Refund> find(UUID id) {
        return Optional.ofNullable(em.find(Refund.class, id));
    }

    public Optional<Refund> ofRequest(UUID paymentId, String requestKey) {
        return em
                .createQuery(
                        "select r from Refund r where r.paymentId = :payment and r.requestKey = :key", Refund.class)
                .setParameter("payment", paymentId)
                .setParameter("key", requestKey)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** Our id of a refund that a provider names by its own. */
    public Optional<UUID> idAtProvider(String providerRefundId) {
        return em
                .createQuery("select r.id from Refund r where r.providerRefundId = :id", UUID.class)
                .setParameter("id", providerRefundId)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** Which payment a refund belongs to; does not load the refund, so that it can be read under the lock. */
    public Optional<UUID> paymentOf(UUID refundId) {
        return em
                .createQuery("select r.paymentId from Refund r where r.id = :id", UUID.class)
                .setParameter("id", refundId)
                .getResultList()
                .stream()
                .findFirst();
    }

    public List<Refund> ofPayment(UUID paymentId, RefundStatus status) {
        return em.createQuery(
                        "select r from Refund r where r.paymentId = :payment and r.status = :status order by r.id",
                        Refund.class)
                .setParameter("payment", paymentId)
                .setParameter("status", status)
                .getResultList();
    }

    /** Refunds that the provider has not answered, last tried between the two times. */
    public List<UUID> unsent(Instant from, Instant until, int limit) {
        return em.createQuery(
                        "select r.id from Refund r where r.status = :requested"
                                + " and r.createdAt > :from and r.updatedAt < :until order by r.id",
                        UUID.class)
                .setParameter("requested", RefundStatus.REQUESTED)
                .setParameter("from", from)
                .setParameter("until", until)
                .setMaxResults(limit)
                .getResultList();
    }
}
