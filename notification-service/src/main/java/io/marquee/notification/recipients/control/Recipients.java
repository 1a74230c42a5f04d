package io.marquee.notification.recipients.control;

import io.marquee.notification.recipients.entity.Preferences;
import io.marquee.notification.recipients.entity.Recipient;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Who can be reached, and how each of them wants to be. */
@ApplicationScoped
@Transactional
public class Recipients {

    @PersistenceContext
    private EntityManager em;

    /** Empty if no event about the user has arrived yet. */
    public Optional<Recipient> find(UUID userId) {
        return Optional.ofNullable(em.find(Recipient.class, userId));
    }

    /** @param at when auth-service told it; what it told before a later time that is known changes nothing */
    public void learn(UUID userId, String email, String fullName, String phone, Instant at) {
        knownOrNew(userId).update(email, fullName, phone, at);
    }

    /** Forgets the person and the choices; the deletion is remembered. */
    public void forget(UUID userId, Instant at) {
        knownOrNew(userId).anonymise(at);
        Optional.ofNullable(em.find(Preferences.class, userId)).ifPresent(em::remove);
    }

    /** What the user chose, or the defaults. */
    public Preferences preferences(UUID userId) {
        return Optional.ofNullable(em.find(Preferences.class, userId)).orElseGet(() -> new Preferences(userId));
    }

    public Preferences choose(UUID userId, boolean email, boolean sms, boolean whatsapp) {
        var preferences = preferences(userId);
        preferences.choose(email, sms, whatsapp, Instant.now());
        return em.merge(preferences);
    }

    private Recipient knownOrNew(UUID userId) {
        var known = em.find(Recipient.class, userId);
        if (known != null) {
            return known;
        }
        var unknown = new Recipient(userId);
        em.persist(unknown);
        return unknown;
    }
}
