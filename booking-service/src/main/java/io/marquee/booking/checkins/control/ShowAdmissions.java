package io.marquee.booking.checkins.control;

import io.marquee.booking.bookings.control.Bookings;
import io.marquee.booking.checkins.entity.Admission;
import io.marquee.booking.checkins.entity.AdmissionCounts;
import io.marquee.booking.checkins.entity.Doorkeeper;
import io.marquee.booking.seats.control.Shows;
import io.marquee.booking.seats.entity.Show;
import io.marquee.chassis.errors.BusinessException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Who has come to a show so far. */
@ApplicationScoped
@Transactional
public class ShowAdmissions {

    private static final String COUNT = """
            select count(distinct b.id), count(s.seat_id), count(distinct b.id) filter (where b.admitted_at is not null),
                   count(s.seat_id) filter (where b.admitted_at is not null),
                   (select count(*) from repeated_scans where show_id = cast(?1 as uuid))
            from bookings b join booking_seats s on s.booking_id = b.id
            where b.show_id = cast(?1 as uuid) and b.status in ('CONFIRMED', 'COMPLETED')
            """;

    private final Shows shows;
    private final Bookings bookings;
    private final CheckIns checkIns;

    @PersistenceContext
    private EntityManager entities;

    /** For CDI's proxy. */
    protected ShowAdmissions() {
        this(null, null, null);
    }

    @Inject
    public ShowAdmissions(Shows shows, Bookings bookings, CheckIns checkIns) {
        this.shows = shows;
        this.bookings = bookings;
        this.checkIns = checkIns;
    }

    /** @throws BusinessException NOT_FOUND also for the show of another partner */
    public Show show(UUID showId, Doorkeeper doorkeeper) {
        return shows.find(showId)
                .filter(doorkeeper::mayAdmitTo)
                .orElseThrow(() -> BusinessException.notFound("show", showId));
    }

    public AdmissionCounts count(Show show) {
        var row = (Object[]) entities.createNativeQuery(COUNT)
                .setParameter(1, show.showId().toString())
                .getSingleResult();
        return new AdmissionCounts(number(row[0]), number(row[1]), number(row[2]), number(row[3]), number(row[4]));
    }

    /** @param after id of the last booking of the page before, null for the first page */
    public List<Admission> list(Show show, UUID after, int limit) {
        return checkIns.to(show.showId(), after, limit).stream()
                .map(checkIn -> new Admission(true, checkIn, bookings.get(checkIn.bookingId()), show))
                .toList();
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }
}
