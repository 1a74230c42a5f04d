package io.marquee.auth.partners.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;

/** Which applications have made their user a partner. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class Activations {

    @PersistenceContext
    private EntityManager em;

    /** @return false if the application is there already */
    public boolean add(UUID applicationId, UUID userId, Instant at) {
        return em.createNativeQuery("insert into partner_activations (application_id, user_id, activated_at)"
                                + " values (?1, ?2, ?3) on conflict do nothing")
                        .setParameter(1, applicationId)
                        .setParameter(2, userId)
                        .setParameter(3, at.atOffset(ZoneOffset.UTC))
                        .executeUpdate()
                == 1;
    }
}
