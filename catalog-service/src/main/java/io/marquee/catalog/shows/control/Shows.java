package io.marquee.catalog.shows.control;

import io.marquee.catalog.shows.entity.Show;
import io.marquee.catalog.shows.entity.ShowPlan;
import io.marquee.catalog.shows.entity.ShowStatus;
import io.marquee.catalog.theatres.entity.Caller;
import io.marquee.catalog.theatres.entity.Screen;
import io.marquee.chassis.errors.BusinessException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The shows as they are stored. */
@ApplicationScoped
public class Shows {

    @PersistenceContext
    private EntityManager em;

    public Optional<Show> find(UUID id) {
        return Optional.ofNullable(em.find(Show.class, id));
    }

    /** A show that everybody may see. @throws BusinessException NOT_FOUND also for a draft */
    public Show visible(UUID id) {
        return find(id).filter(show -> show.status() != ShowStatus.DRAFT)
                .orElseThrow(() -> BusinessException.notFound("show", id));
    }

    /** A show that this user may see. @throws BusinessException NOT_FOUND also for someone else's draft */
    public Show visible(UUID id, Caller caller) {
        return find(id).filter(show -> caller.mayChange(show.screen().theatre()))
                .orElseGet(() -> visible(id));
    }

    /** @throws BusinessException NOT_FOUND also if it is in someone else's theatre */
    public Show own(UUID id, Caller caller) {
        return find(id).filter(show -> caller.mayChange(show.screen().theatre()))
                .orElseThrow(() -> BusinessException.notFound("show", id));
    }

    /** What was ever planned to start on a screen at that instant, what is not cancelled first. */
    public Optional<Show> find(Screen screen, Instant startsAt) {
        return em.createQuery("select s from Show s where s.screen = :screen and s.startsAt = :start", Show.class)
                .setParameter("screen", screen)
                .setParameter("start", startsAt)
                .getResultStream()
                .min(Comparator.comparing(Show::isCancelled));
    }

    /** Shows other than that one that a plan would overlap, cleaning included. */
    public List<Show> overlapping(ShowPlan plan, UUID except) {
        return em.createQuery(
                        "select s from Show s where s.screen = :screen and s.status <> :cancelled and s.id <> :id"
                                + " and s.startsAt < :end and s.blockedUntil > :start order by s.startsAt",
                        Show.class)
                .setParameter("screen", plan.screen())
                .setParameter("cancelled", ShowStatus.CANCELLED)
                .setParameter("id", except)
                .setParameter("start", plan.startsAt())
                .setParameter("end", plan.blockedUntil())
                .getResultList();
    }

    public void store(Show show) {
        em.persist(show);
        em.flush();
    }

    public void flush() {
        em.flush();
    }
}
