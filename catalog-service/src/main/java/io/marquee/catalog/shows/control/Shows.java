package io.marquee.catalog.shows.control;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.marquee.catalog.shows.entity.Show;
import io.marquee.catalog.shows.entity.ShowPlan;
import io.marquee.catalog.shows.entity.ShowStatus;
import io.marquee.catalog.theatres.entity.Caller;
import io.marquee.catalog.theatres.entity.Theatre;
import io.marquee.chassis.errors.BusinessException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The shows as they are stored. */
@ApplicationScoped
public class Shows {

    /** No show takes its screen longer, cleaning included; the table checks it. The index on starts need not look further. */
    private static final Duration LONGEST = Duration.ofDays(1);

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

    /** Where a list by start has come to. */
    public record Place(Instant startsAt, UUID id) {}

    /**
     * Shows of a theatre by start, whatever their status.
     *
     * @param from those that start then or later
     * @param after the last one seen, or nothing for the first ones
     */
    public List<Show> of(Theatre theatre, Instant from, Optional<Place> after, int limit) {
        var place = after.isEmpty() ? "" : " and (s.startsAt > :start or s.startsAt = :start and s.id > :id)";
        var query = em.createQuery(
                        "select s from Show s where s.screen.theatre = :theatre and s.startsAt >= :from" + place
                                + " order by s.startsAt, s.id",
                        Show.class)
                .setParameter("theatre", theatre)
                .setParameter("from", from);
        after.ifPresent(seen -> query.setParameter("start", seen.startsAt()).setParameter("id", seen.id()));
        return query.setMaxResults(limit).getResultList();
    }

    /** Shows of a theatre that are on sale and end after a moment. */
    public List<Show> onSale(Theatre theatre, Instant now) {
        return em.createQuery(
                        "select s from Show s where s.screen.theatre = :theatre and s.status = :published"
                                + " and s.endsAt > :now",
                        Show.class)
                .setParameter("theatre", theatre)
                .setParameter("published", ShowStatus.PUBLISHED)
                .setParameter("now", now)
                .getResultList();
    }

    /** A screen at a moment. */
    public record Slot(UUID screenId, Instant startsAt) {}

    /**
     * What was ever planned to start in those slots, what is not cancelled first. Looks at what is written, not at what this
     * transaction has still to write.
     */
    public Map<Slot, Show> planned(Set<Slot> slots) {
        return em.createQuery(
                        "select s from Show s where s.screen.id in :screens and s.startsAt in :starts", Show.class)
                .setFlushMode(FlushModeType.COMMIT)
                .setParameter("screens", slots.stream().map(Slot::screenId).collect(toSet()))
                .setParameter("starts", slots.stream().map(Slot::startsAt).collect(toSet()))
                .getResultStream()
                .collect(toMap(
                        show -> new Slot(show.screen().id(), show.startsAt()),
                        show -> show,
                        (one, other) -> one.isCancelled() ? other : one));
    }

    /**
     * A show other than that one that a plan would overlap, cleaning included. Looks at what is written, not at what this
     * transaction has still to write.
     */
    public Optional<UUID> overlapping(ShowPlan plan, UUID except) {
        return em.createQuery(
                        "select s.id from Show s where s.screen = :screen and s.status <> :cancelled and s.id <> :id"
                                + " and s.startsAt > :earliest and s.startsAt < :end and s.blockedUntil > :start"
                                + " order by s.startsAt",
                        UUID.class)
                .setFlushMode(FlushModeType.COMMIT)
                .setParameter("screen", plan.screen())
                .setParameter("cancelled", ShowStatus.CANCELLED)
                .setParameter("id", except)
                .setParameter("earliest", plan.startsAt().minus(LONGEST))
                .setParameter("start", plan.startsAt())
                .setParameter("end", plan.blockedUntil())
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** Takes a show in; it is written with the next flush. */
    public void store(Show show) {
        em.persist(show);
    }

    /** Writes what this transaction has changed. */
    public void flush() {
        em.flush();
    }
}
