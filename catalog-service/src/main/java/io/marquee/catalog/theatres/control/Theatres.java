package io.marquee.catalog.theatres.control;

import io.marquee.catalog.cities.entity.City;
import io.marquee.catalog.theatres.entity.Caller;
import io.marquee.catalog.theatres.entity.Theatre;
import io.marquee.catalog.theatres.entity.TheatreFacts;
import io.marquee.chassis.errors.BusinessException;
import io.marquee.chassis.errors.ErrorCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The theatres: everybody sees them, their owners and admins change them. */
@ApplicationScoped
public class Theatres {

    private final Event<PlaceChanged> changed;

    @PersistenceContext
    private EntityManager em;

    /** For the container's proxy only. */
    protected Theatres() {
        this(null);
    }

    @Inject
    public Theatres(Event<PlaceChanged> changed) {
        this.changed = changed;
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
     * @param ownerId null for all owners
     * @param after name and id of the last theatre seen, or nothing for the first ones
     */
    public List<Theatre> list(UUID cityId, UUID ownerId, int limit, String... after) {
        var city = cityId == null ? "" : " and t.city.id = :city";
        var owner = ownerId == null ? "" : " and t.ownerId = :owner";
        var place = after.length == 0 ? "" : " and (t.name > :name or t.name = :name and t.id > :id)";
        var query = em.createQuery(
                "select t from Theatre t join fetch t.city where 1 = 1" + city + owner + place
                        + " order by t.name, t.id",
                Theatre.class);
        if (cityId != null) {
            query.setParameter("city", cityId);
        }
        if (ownerId != null) {
            query.setParameter("owner", ownerId);
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

    /**
     * Theatres of those codes.
     *
     * @param ownerId null for whoever owns them
     */
    public List<Theatre> find(Set<String> codes, UUID ownerId) {
        var owner = ownerId == null ? "" : " and t.ownerId = :owner";
        var query = em.createQuery(
                        "select t from Theatre t join fetch t.city where t.code in :codes" + owner, Theatre.class)
                .setFlushMode(FlushModeType.COMMIT)
                .setParameter("codes", codes);
        if (ownerId != null) {
            query.setParameter("owner", ownerId);
        }
        return query.getResultList();
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
     * Gives a theatre other facts. Shows that are planned keep their instants; the other services hear the new name and zone.
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
        var known = theatre.facts();
        theatre.change(facts);
        em.flush();
        if (isElsewhere(known, facts)) {
            changed.fire(new PlaceChanged(theatre));
        }
        return true;
    }

    /** Whether customers see another place. */
    private static boolean isElsewhere(TheatreFacts known, TheatreFacts facts) {
        return !known.name().equals(facts.name())
                || !Objects.equals(known.address(), facts.address())
                || !known.timeZone().equals(facts.timeZone());
    }

    private static void refuse(Theatre other, String code) {
        throw new BusinessException(
                ErrorCode.ALREADY_EXISTS,
                "There is a theatre " + code + " already.",
                Map.of("theatreId", other.id().toString()));
    }
}
