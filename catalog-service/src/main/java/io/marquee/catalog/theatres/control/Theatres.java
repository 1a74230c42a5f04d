package io.marquee.catalog.theatres.control;

import io.marquee.catalog.cities.entity.City;
import io.marquee.catalog.theatres.entity.Caller;
import io.marquee.catalog.theatres.entity.Theatre;
import io.marquee.catalog.theatres.entity.TheatreFacts;
import io.marquee.chassis.errors.BusinessException;
import io.marquee.chassis.errors.ErrorCode;
import io.marquee.chassis.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The theatres: everybody sees them, their owners and admins change them. */
@ApplicationScoped
public class Theatres {

    private final Outbox outbox;

    @PersistenceContext
    private EntityManager em;

    /** For the container's proxy only. */
    protected Theatres() {
        this(null);
    }

    @Inject
    public Theatres(Outbox outbox) {
        this.outbox = outbox;
    }

    /** @throws BusinessException NOT_FOUND */
    public Theatre get(UUID id) {
        var theatre = em.find(Theatre.class, id);
        if (theatre == null) {
            throw BusinessException.notFound("theatre", id);
        }
        return theatre;
    }

    /** @throws BusinessException NOT_FOUND also if it is someone else's: who owns what is nobody's business */
    public Theatre own(UUID id, Caller caller) {
        var theatre = get(id);
        if (!caller.mayChange(theatre)) {
            throw BusinessException.notFound("theatre", id);
        }
        return theatre;
    }

    /**
     * Theatres by name.
     *
     * @param cityId null for all cities
     * @param after name and id of the last theatre seen, or nothing for the first ones
     */
    public List<Theatre> list(UUID cityId, int limit, String... after) {
        var city = cityId == null ? "" : " and t.city.id = :city";
        var place = after.length == 0 ? "" : " and (t.name > :name or t.name = :name and t.id > :id)";
        var query = em.createQuery(
                "select t from Theatre t join fetch t.city where 1 = 1" + city + place + " order by t.name, t.id",
                Theatre.class);
        if (cityId != null) {
            query.setParameter("city", cityId);
        }
        if (after.length > 0) {
            query.setParameter("name", after[0]).setParameter("id", UUID.fromString(after[1]));
        }
        return query.setMaxResults(limit).getResultList();
    }

    public Optional<Theatre> find(UUID ownerId, String code) {
        return em.createQuery("select t from Theatre t where t.ownerId = :owner and t.code = :code", Theatre.class)
                .setParameter("owner", ownerId)
                .setParameter("code", code)
                .getResultStream()
                .findFirst();
    }

    /** Theatres of that code, whoever owns them. */
    public List<Theatre> find(String code) {
        return em.createQuery("select t from Theatre t where t.code = :code", Theatre.class)
                .setParameter("code", code)
                .getResultList();
    }

    /**
     * Adds a theatre; one that has this id already is left as it is.
     *
     * @throws BusinessException ALREADY_EXISTS if the owner has a theatre of that code
     */
    public Theatre add(UUID id, UUID ownerId, City city, TheatreFacts facts) {
        var made = em.find(Theatre.class, id);
        if (made != null) {
            return made;
        }
        find(ownerId, facts.code()).ifPresent(other -> refuse(other, facts.code()));
        var theatre = new Theatre(id, ownerId, city, facts);
        em.persist(theatre);
        em.flush();
        return theatre;
    }

    /**
     * Gives a theatre other facts. Shows that are planned keep their instants.
     *
     * @return whether anything changed
     */
    public boolean change(Theatre theatre, TheatreFacts facts) {
        if (theatre.facts().equals(facts)) {
            return false;
        }
        find(theatre.ownerId(), facts.code())
                .filter(other -> !other.id().equals(theatre.id()))
                .ifPresent(other -> refuse(other, facts.code()));
        theatre.change(facts);
        em.flush();
        outbox.event(TheatreEvent.UPDATED, theatre.id(), TheatreEvent.of(theatre));
        return true;
    }

    private static void refuse(Theatre other, String code) {
        throw new BusinessException(
                ErrorCode.ALREADY_EXISTS,
                "There is a theatre " + code + " already.",
                Map.of("theatreId", other.id().toString()));
    }
}
