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

    /** How often the provider has failed what one request asked for. */
    public long failuresOf(UUID paymentId, String requestKey) {
        return em.createQuery(
                        "select count(r) from Refund r where r.paymentId = :payment and r.status = :failed"
                                + " and (r.requestKey = :key or locate(:retired, r.requestKey) = 1)",
                        Long.class)
                .setParameter("payment", paymentId)
                .setParameter("failed", RefundStatus.FAILED)
                .setParameter("key", requestKey)
                .setParameter("retired", requestKey + Refund.RETIRED)
                .getSingleResult();
    }

    /** Whether a refund of the payment waits for the provider's answer, so that its money may become free again. */
    public boolean areUnanswered(UUID paymentId) {
        return em.createQuery(
                                "select count(r) from Refund r where r.paymentId = :payment and r.status = :requested",
                                Long.class)
                        .setParameter("payment", paymentId)
                        .setParameter("requested", RefundStatus.REQUESTED)
                        .getSingleResult()
                > 0;
    }

    /** Refunds that the provider has not answered and whose next attempt is due, the longest due first. */
    public List<UUID> unsent(Instant now, int limit) {
        return em.createQuery(
                        "select r.id from Refund r where r.status = :requested and r.nextAttemptAt <= :now"
                                + " order by r.nextAttemptAt",
                        UUID.class)
                .setParameter("requested", RefundStatus.REQUESTED)
                .setParameter("now", now)
                .setMaxResults(limit)
                .getResultList();
    }

    /** It could not be sent; the next attempt comes after a pause that grows. */
    public void notSent(UUID refundId, Instant now) {
        var refund = find(refundId).orElseThrow();
        em.createQuery("update Refund r set r.attempts = r.attempts + 1, r.nextAttemptAt = :next where r.id = :id")
                .setParameter("next", refund.nextAttemptAfter(now))
                .setParameter("id", refundId)
                .executeUpdate();
    }
}
