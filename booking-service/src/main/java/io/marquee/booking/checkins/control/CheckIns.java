package io.marquee.booking.checkins.control;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import io.marquee.booking.checkins.entity.CheckIn;
import io.marquee.booking.checkins.entity.Doorkeeper;
import io.marquee.booking.checkins.entity.Scan;
import io.marquee.booking.tickets.entity.Ticket;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The admissions. Each change is one statement, so that of two gates, or of a gate and a cancellation, one wins. */
@ApplicationScoped
@Transactional
public class CheckIns {

    /**
     * The booking's row is changed, not only locked: a cancellation that waits for it then sees {@code admitted_at},
     * and a second gate, too.
     */
    private static final String ADMIT = """
            with admitted as (
                update bookings set admitted_at = cast(?3 as timestamptz)
                where id = cast(?2 as uuid) and status in ('CONFIRMED', 'COMPLETED') and admitted_at is null
                returning id, show_id)
            insert into check_ins (ticket_id, id, booking_id, show_id, gate, scanned_at, scanned_by)
            select cast(?1 as uuid), cast(?4 as uuid), id, show_id, cast(?5 as text), cast(?3 as timestamptz),
                   cast(?6 as uuid)
            from admitted
            """;
    /** Every change of an admission locks the booking first, then the admission: two never wait for each other. */
    private static final String LOCK = "select 1 from bookings where id = cast(?1 as uuid) for update";
    /** The earlier scan becomes the admission, and what was the admission a repetition. */
    private static final String BE_EARLIER = """
            with later as (
                select * from check_ins
                where ticket_id = cast(?1 as uuid) and scanned_at > cast(?3 as timestamptz) for update),
            repeated as (
                insert into repeated_scans (ticket_id, scanned_at, scanned_by, gate, show_id)
                select ticket_id, scanned_at, scanned_by, gate, show_id from later
                on conflict do nothing),
            admitted as (
                update bookings set admitted_at = cast(?3 as timestamptz)
                from later where bookings.id = cast(?2 as uuid))
            update check_ins
            set id = cast(?4 as uuid), gate = cast(?5 as text), scanned_at = cast(?3 as timestamptz),
                scanned_by = cast(?6 as uuid), recorded_at = now()
            from later where check_ins.ticket_id = later.ticket_id
            """;

    private static final String REPEAT = """
            insert into repeated_scans (ticket_id, scanned_at, scanned_by, gate, show_id)
            select ticket_id, cast(?2 as timestamptz), cast(?4 as uuid), cast(?3 as text), show_id
            from check_ins where ticket_id = cast(?1 as uuid)
            on conflict do nothing
            """;

    @PersistenceContext
    private EntityManager entities;

    /** Admits the holder of a ticket. @return false if somebody was admitted by it, or the booking is not sold any more */
    @Transactional(MANDATORY)
    public boolean admit(Ticket ticket, Scan scan, Doorkeeper doorkeeper) {
        return decided(ADMIT, ticket, scan, doorkeeper);
    }

    /** Takes the place of an admission that was scanned later. @return false if there is none */
    @Transactional(MANDATORY)
    public boolean beEarlier(Ticket ticket, Scan scan, Doorkeeper doorkeeper) {
        entities.createNativeQuery(LOCK)
                .setParameter(1, ticket.bookingId().toString())
                .getResultList();
        return decided(BE_EARLIER, ticket, scan, doorkeeper);
    }

    /** Remembers that somebody else was let in by the same ticket, later than the first one. */
    @Transactional(MANDATORY)
    public void repeat(Ticket ticket, Scan scan, Doorkeeper doorkeeper) {
        entities.createNativeQuery(REPEAT)
                .setParameter(1, ticket.id().toString())
                .setParameter(2, scan.at().toString())
                .setParameter(3, scan.gate())
                .setParameter(4, doorkeeper.userId().toString())
                .executeUpdate();
    }

    /** The admission by a ticket as it is in the database now. */
    public Optional<CheckIn> of(UUID ticketId) {
        var found = Optional.ofNullable(entities.find(CheckIn.class, ticketId));
        found.ifPresent(entities::refresh);
        return found;
    }

    /**
     * The admissions to a show, in the order in which they were booked.
     *
     * @param after id of the last booking of the page before, null for the first page
     */
    public List<CheckIn> to(UUID showId, UUID after, int limit) {
        var jpql = "select c from CheckIn c where c.showId = :show" + (after == null ? "" : " and c.bookingId > :after")
                + " order by c.bookingId";
        var query = entities.createQuery(jpql, CheckIn.class)
                .setParameter("show", showId)
                .setMaxResults(limit);
        if (after != null) {
            query.setParameter("after", after);
        }
        return query.getResultList();
    }

    private boolean decided(String sql, Ticket ticket, Scan scan, Doorkeeper doorkeeper) {
        Query query = entities.createNativeQuery(sql)
                .setParameter(1, ticket.id().toString())
                .setParameter(2, ticket.bookingId().toString())
                .setParameter(3, scan.at().toString())
                .setParameter(4, scan.id().toString())
                .setParameter(5, scan.gate())
                .setParameter(6, doorkeeper.userId().toString());
        return query.executeUpdate() > 0;
    }
}
