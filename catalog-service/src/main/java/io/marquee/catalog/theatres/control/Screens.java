package io.marquee.catalog.theatres.control;

import io.marquee.catalog.theatres.entity.Caller;
import io.marquee.catalog.theatres.entity.Layout;
import io.marquee.catalog.theatres.entity.Screen;
import io.marquee.catalog.theatres.entity.SeatPlan;
import io.marquee.catalog.theatres.entity.Theatre;
import io.marquee.chassis.errors.BusinessException;
import io.marquee.chassis.errors.ErrorCode;
import io.marquee.chassis.ids.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The screens of theatres and the versions of their layouts. */
@ApplicationScoped
public class Screens {

    private final Event<PlaceChanged> changed;

    @PersistenceContext
    private EntityManager em;

    /** For the container's proxy only. */
    protected Screens() {
        this(null);
    }

    @Inject
    public Screens(Event<PlaceChanged> changed) {
        this.changed = changed;
    }

    /** @throws BusinessException NOT_FOUND also if it is in someone else's theatre */
    public Screen own(UUID id, Caller caller) {
        var screen = em.find(Screen.class, id);
        if (screen == null || !caller.mayChange(screen.theatre())) {
            throw BusinessException.notFound("screen", id);
        }
        return screen;
    }

    public List<Screen> of(Theatre theatre) {
        return em.createQuery("select s from Screen s where s.theatre = :theatre order by s.name", Screen.class)
                .setParameter("theatre", theatre)
                .getResultList();
    }

    public Optional<Screen> find(Theatre theatre, String name) {
        return em.createQuery("select s from Screen s where s.theatre = :theatre and s.name = :name", Screen.class)
                .setParameter("theatre", theatre)
                .setParameter("name", name)
                .getResultStream()
                .findFirst();
    }

    /** The layout that new shows get. */
    public Layout layout(Screen screen) {
        return em.createQuery("select l from Layout l where l.screen = :screen order by l.number desc", Layout.class)
                .setParameter("screen", screen)
                .setMaxResults(1)
                .getSingleResult();
    }

    /** The layouts that new shows get on the screens of those names in these theatres. */
    public List<Layout> layouts(Collection<Theatre> theatres, Set<String> names) {
        return em.createQuery(
                        "select l from Layout l join fetch l.screen s where s.theatre in :theatres and s.name in :names"
                                + " and l.number = (select max(n.number) from Layout n where n.screen = s)",
                        Layout.class)
                .setFlushMode(FlushModeType.COMMIT)
                .setParameter("theatres", theatres)
                .setParameter("names", names)
                .getResultList();
    }

    /**
     * Adds a screen; one that has this id already is left as it is.
     *
     * @throws BusinessException ALREADY_EXISTS if the theatre has a screen of that name
     */
    public Layout add(UUID id, Theatre theatre, String name, SeatPlan plan) {
        var made = em.find(Screen.class, id);
        if (made != null) {
            return layout(made);
        }
        find(theatre, name).ifPresent(Screens::refuse);
        var screen = new Screen(id, theatre, name);
        em.persist(screen);
        em.flush();
        return addLayout(screen, 1, plan);
    }

    /**
     * Gives a screen another name or other seats. Other seats are a new version of the layout; the shows that are planned
     * keep theirs.
     *
     * @return whether anything changed
     */
    public boolean change(Screen screen, String name, SeatPlan plan) {
        em.lock(screen, LockModeType.PESSIMISTIC_WRITE);
        var current = layout(screen);
        if (screen.name().equals(name) && current.plan().equals(plan)) {
            return false;
        }
        find(screen.theatre(), name)
                .filter(other -> !other.id().equals(screen.id()))
                .ifPresent(Screens::refuse);
        var renamed = !screen.name().equals(name);
        screen.rename(name);
        if (!current.plan().equals(plan)) {
            addLayout(screen, current.number() + 1, plan);
        }
        em.flush();
        if (renamed) {
            changed.fire(new PlaceChanged(screen.theatre()));
        }
        return true;
    }

    private Layout addLayout(Screen screen, int number, SeatPlan plan) {
        var layout = new Layout(Ids.next(), screen, number, plan, Instant.now().truncatedTo(ChronoUnit.MICROS));
        em.persist(layout);
        em.flush();
        return layout;
    }

    private static void refuse(Screen other) {
        throw new BusinessException(
                ErrorCode.ALREADY_EXISTS,
                "The theatre has a screen " + other.name() + " already.",
                Map.of("screenId", other.id().toString()));
    }
}
