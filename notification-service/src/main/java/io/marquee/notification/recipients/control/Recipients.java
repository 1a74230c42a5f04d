package io.marquee.notification.recipients.control;

import io.marquee.notification.recipients.entity.Preferences;
import io.marquee.notification.recipients.entity.Recipient;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.ZoneOffset;
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

    /** Keeps the choices. Of two first ones at once each finds its place: the later one counts. */
    public Preferences choose(UUID userId, boolean email, boolean sms, boolean whatsapp) {
        em.createNativeQuery("insert into user_preferences (user_id, email, sms, whatsapp, updated_at)"
                        + " values (?1, ?2, ?3, ?4, ?5) on conflict (user_id) do update set email = excluded.email,"
                        + " sms = excluded.sms, whatsapp = excluded.whatsapp, updated_at = excluded.updated_at")
                .setParameter(1, userId)
                .setParameter(2, email)
                .setParameter(3, sms)
                .setParameter(4, whatsapp)
                .setParameter(5, Instant.now().atOffset(ZoneOffset.UTC))
                .executeUpdate();
        return new Preferences(userId, email, sms, whatsapp);
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
