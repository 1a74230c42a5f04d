package io.marquee.booking.seats.control;

import io.marquee.booking.seats.entity.Show;
import io.marquee.booking.seats.entity.ShowSnapshot;
import io.marquee.chassis.errors.BusinessException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** The shows that the catalog has told this service about. */
@ApplicationScoped
@Transactional
public class Shows {

    private static final String STORE = """
            insert into show_snapshots (show_id, version, status, starts_at, snapshot)
            values (cast(?1 as uuid), ?2, ?3, cast(?4 as timestamptz), cast(?5 as jsonb))
            on conflict (show_id) do update
            set version = excluded.version, status = excluded.status, starts_at = excluded.starts_at,
                snapshot = excluded.snapshot, received_at = now()
            where excluded.version > show_snapshots.version and show_snapshots.status <> 'CANCELLED'
            """;
    private static final String ON_SALE = """
            select count(*) from (
                select status from show_snapshots where show_id = cast(?1 as uuid) for share) as kept
            where status <> 'CANCELLED'
            """;
    private static final String NEWEST = "select version, status from show_snapshots where show_id = cast(?1 as uuid)";
    private static final String CANCEL = """
            update show_snapshots set status = 'CANCELLED', received_at = now(),
                   snapshot = jsonb_set(snapshot, '{status}', '"CANCELLED"')
            where show_id = cast(?1 as uuid)
            """;

    private final RecentShows recent = new RecentShows();

    @PersistenceContext
    private EntityManager entities;

    /** The show as it is in the database now; its long text is read only if it has changed since it was last asked for. */
    public Optional<Show> find(UUID showId) {
        var newest = entities.createNativeQuery(NEWEST)
                .setParameter(1, showId.toString())
                .getResultList();
        return newest.isEmpty() ? Optional.empty() : Optional.of(read(showId, (Object[]) newest.getFirst()));
    }

    private Show read(UUID showId, Object[] newest) {
        return recent.get(
                showId,
                show -> show.version() == ((Number) newest[0]).longValue()
                        && show.status().equals(newest[1]),
                () -> entities.find(ShowSnapshot.class, showId).show());
    }

    /** @throws BusinessException NOT_FOUND */
    public Show get(UUID showId) {
        return find(showId).orElseThrow(() -> BusinessException.notFound("show", showId));
    }

    /** The shows of these ids that are known. */
    public Map<UUID, Show> all(Collection<UUID> showIds) {
        if (showIds.isEmpty()) {
            return Map.of();
        }
        return entities.createQuery("select s from ShowSnapshot s where s.showId in :ids", ShowSnapshot.class)
                .setParameter("ids", showIds)
                .getResultStream()
                .collect(Collectors.toMap(ShowSnapshot::showId, ShowSnapshot::show));
    }

    /**
     * Whether the show is not cancelled; if so it is not before this transaction ends. Many can hold on to it at once.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean keepOnSale(UUID showId) {
        var kept = (Number) entities.createNativeQuery(ON_SALE)
                .setParameter(1, showId.toString())
                .getSingleResult();
        return kept.intValue() > 0;
    }

    /**
     * Keeps what the catalog published, unless a newer version is here already or the show is cancelled: the engine's
     * message of that may be quicker than an event of an earlier change.
     *
     * @param json the whole snapshot as it was published
     * @return false if it was an old version or the show is cancelled
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean store(Show show, String json) {
        return entities.createNativeQuery(STORE)
                        .setParameter(1, show.showId().toString())
                        .setParameter(2, show.version())
                        .setParameter(3, show.status())
                        .setParameter(4, show.startsAt().toString())
                        .setParameter(5, json)
                        .executeUpdate()
                > 0;
    }

    /** Ends the sale of a show; waits for those who {@link #keepOnSale keep it on sale}. @return false if the show is not known */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean cancel(UUID showId) {
        return entities.createNativeQuery(CANCEL)
                        .setParameter(1, showId.toString())
                        .executeUpdate()
                > 0;
    }
}
