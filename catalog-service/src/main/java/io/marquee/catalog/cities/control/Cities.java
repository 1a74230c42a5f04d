package io.marquee.catalog.cities.control;

import io.marquee.catalog.cities.entity.City;
import io.marquee.catalog.pricing.entity.MinorUnit;
import io.marquee.chassis.errors.BusinessException;
import io.marquee.chassis.ids.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The cities of the catalog. A city is known by its name, whatever the case, and its country. */
@ApplicationScoped
public class Cities {

    /**
     * Names that mean the same to Java and to PostgreSQL, which tells the day of a show. PostgreSQL reads UTC+05:30 as west
     * of Greenwich and CET as an offset without summer time, and does not know Java's SystemV.
     */
    private static final Set<String> ZONES = ZoneId.getAvailableZoneIds().stream()
            .filter(name -> name.equals("UTC") || name.contains("/") && !name.startsWith("SystemV/"))
            .collect(Collectors.toUnmodifiableSet());

    @PersistenceContext
    private EntityManager em;

    /** @throws BusinessException NOT_FOUND */
    public City get(UUID id) {
        var city = em.find(City.class, id);
        if (city == null) {
            throw BusinessException.notFound("city", id);
        }
        return city;
    }

    /**
     * Cities by name.
     *
     * @param after name and id of the last city seen, or nothing for the first ones
     */
    public List<City> list(int limit, String... after) {
        var place = after.length == 0 ? "" : " where c.name > :name or c.name = :name and c.id > :id";
        var query = em.createQuery("select c from City c" + place + " order by c.name, c.id", City.class);
        if (after.length > 0) {
            query.setParameter("name", after[0]).setParameter("id", UUID.fromString(after[1]));
        }
        return query.setMaxResults(limit).getResultList();
    }

    public Optional<City> find(String name, String country) {
        return em.createQuery(
                        "select c from City c where lower(c.name) = lower(:name) and c.country = :country", City.class)
                .setParameter("name", name.strip())
                .setParameter("country", country)
                .getResultStream()
                .findFirst();
    }

    /** @throws BusinessException VALIDATION_ERROR if zone or currency do not exist */
    public City add(NewCity city) {
        var zone = zone("city.timeZone", city.timeZone());
        currency(city.currency());
        var added = new City(Ids.next(), city.name().strip(), city.country(), zone, city.currency());
        em.persist(added);
        return added;
    }

    /** @throws BusinessException VALIDATION_ERROR naming the field if there is no such time zone */
    public static ZoneId zone(String field, String name) {
        if (name == null || !ZONES.contains(name)) {
            throw BusinessException.invalid(field, "must be an IANA time zone such as Asia/Kolkata");
        }
        return ZoneId.of(name);
    }

    private static void currency(String code) {
        try {
            MinorUnit.of(code == null ? "" : code);
        } catch (IllegalArgumentException e) {
            throw BusinessException.invalid("city.currency", "must be an ISO 4217 code such as INR");
        }
    }
}
