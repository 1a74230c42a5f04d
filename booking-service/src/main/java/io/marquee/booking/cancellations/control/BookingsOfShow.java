package io.marquee.booking.cancellations.control;

import io.marquee.booking.seats.control.Shows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** The bookings of one show, when it is cancelled. */
@ApplicationScoped
@Transactional
public class BookingsOfShow {

    private static final String UNPAID = """
            select cast(id as text) from bookings where show_id = cast(?1 as uuid)
              and status in ('INITIATED', 'SEATS_LOCKED', 'PAYMENT_PENDING') order by id
            """;
    private static final String SOLD = """
            select cast(id as text) from bookings where show_id = cast(?1 as uuid)
              and status in ('CONFIRMED', 'COMPLETED') order by id
            """;

    private final Shows shows;

    @PersistenceContext
    private EntityManager entities;

    /** For CDI's proxy. */
    protected BookingsOfShow() {
        this(null);
    }

    @Inject
    public BookingsOfShow(Shows shows) {
        this.shows = shows;
    }

    /** Waits for the sales that are under way; when it returns, no other one can come. */
    public void closeShow(UUID showId) {
        shows.cancel(showId);
    }

    public List<UUID> unpaid(UUID showId) {
        return ids(UNPAID, showId);
    }

    /** Completed ones, too: that a show was cancelled may be heard of when it would be over. */
    public List<UUID> sold(UUID showId) {
        return ids(SOLD, showId);
    }

    private List<UUID> ids(String sql, UUID showId) {
        List<?> rows = entities.createNativeQuery(sql)
                .setParameter(1, showId.toString())
                .getResultList();
        return rows.stream().map(id -> UUID.fromString(id.toString())).toList();
    }
}
