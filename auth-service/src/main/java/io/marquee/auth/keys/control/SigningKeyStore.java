package io.marquee.auth.keys.control;

import io.marquee.auth.keys.entity.SigningKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The signing keys in the database. */
@ApplicationScoped
@Transactional
public class SigningKeyStore {

    @PersistenceContext
    private EntityManager em;

    /** Lets one transaction at a time make or retire keys, across all replicas, until it ends. */
    public void lock() {
        em.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtext('marquee.signing-keys'))")
                .getSingleResult();
    }

    public Optional<SigningKey> current() {
        return em.createQuery("select k from SigningKey k where k.retiredAt is null", SigningKey.class)
                .getResultStream()
                .findFirst();
    }

    /** The current key and those retired after the given time, newest first. */
    public List<SigningKey> servedSince(Instant retiredAfter) {
        return em.createQuery(
                        "select k from SigningKey k where k.retiredAt is null or k.retiredAt > :time"
                                + " order by k.createdAt desc",
                        SigningKey.class)
                .setParameter("time", retiredAfter)
                .getResultList();
    }

    /** Makes a key the current one. Written at once, so that the retired one of the same transaction comes first. */
    public void add(SigningKey key) {
        em.flush();
        em.persist(key);
        em.flush();
    }
}
