package io.marquee.catalog.partners.control;

import io.marquee.catalog.partners.entity.ApplicationStatus;
import io.marquee.catalog.partners.entity.PartnerApplication;
import io.marquee.chassis.errors.BusinessException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** The applications as they are stored. */
@ApplicationScoped
public class PartnerApplications {

    @PersistenceContext
    private EntityManager em;

    public Optional<PartnerApplication> find(UUID id) {
        return Optional.ofNullable(em.find(PartnerApplication.class, id));
    }

    /** @throws BusinessException NOT_FOUND */
    public PartnerApplication get(UUID id) {
        return find(id).orElseThrow(() -> BusinessException.notFound("application", id));
    }

    /**
     * For a change: waits until no other transaction changes it.
     *
     * @throws BusinessException NOT_FOUND
     */
    public PartnerApplication getForChange(UUID id) {
        var application = em.find(PartnerApplication.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (application == null) {
            throw BusinessException.notFound("application", id);
        }
        return application;
    }

    /** All of a user, the newest first. */
    public List<PartnerApplication> of(UUID userId) {
        return em.createQuery(
                        "select a from PartnerApplication a where a.userId = :user order by a.id desc",
                        PartnerApplication.class)
                .setParameter("user", userId)
                .getResultList();
    }

    /** The one of a user that waits, or has made the user a partner; at most one. */
    public Optional<PartnerApplication> openOf(UUID userId) {
        return of(userId).stream()
                .filter(application -> application.status().isOpen())
                .findFirst();
    }

    /**
     * The oldest first.
     *
     * @param status null for all
     * @param after id of the last one seen, null for the first ones
     */
    public List<PartnerApplication> list(ApplicationStatus status, int limit, UUID after) {
        var conditions = Stream.of(
                        status == null ? "" : " and a.status = :status", after == null ? "" : " and a.id > :after")
                .reduce("", String::concat);
        var query = em.createQuery(
                "select a from PartnerApplication a where 1 = 1" + conditions + " order by a.id",
                PartnerApplication.class);
        if (status != null) {
            query.setParameter("status", status);
        }
        if (after != null) {
            query.setParameter("after", after);
        }
        return query.setMaxResults(limit).getResultList();
    }

    public void store(PartnerApplication application) {
        em.persist(application);
        em.flush();
    }
}
