package io.marquee.booking.seats.control;

import io.marquee.booking.seats.entity.SeatId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/** The seats that are sold. The primary key of its table, not this class, is what makes a double sale impossible. */
@ApplicationScoped
@Transactional
public class SoldSeats {

    private static final String SELL = """
            insert into sold_seats (show_id, seat_id, booking_id, sold_at)
            select cast(?1 as uuid), seat, cast(?2 as uuid), now() from unnest(string_to_array(?3, ',')) as seat
            on conflict (show_id, seat_id) do nothing
            """;
    private static final String FREE = "delete from sold_seats where booking_id = cast(?1 as uuid)";
    private static final String SOLD_TO_OTHERS = """
            select seat_id from sold_seats
            where show_id = cast(?1 as uuid) and booking_id <> cast(?2 as uuid)
              and seat_id = any (string_to_array(?3, ','))
            """;
    private static final String SOLD = "select seat_id from sold_seats where show_id = cast(?1 as uuid)";

    @PersistenceContext
    private EntityManager entities;

    /**
     * Sells the seats to a booking, in their order.
     *
     * @return false if one of them is sold already; the caller must then roll back
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean sell(UUID showId, SortedSet<SeatId> seats, UUID bookingId) {
        var sold = entities.createNativeQuery(SELL)
                .setParameter(1, showId.toString())
                .setParameter(2, bookingId.toString())
                .setParameter(3, joined(seats))
                .executeUpdate();
        return sold == seats.size();
    }

    /** Takes the sale to a booking back. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void free(UUID bookingId) {
        entities.createNativeQuery(FREE).setParameter(1, bookingId.toString()).executeUpdate();
    }

    /** Those of the seats that another booking has bought. */
    public SortedSet<SeatId> soldToOthers(UUID showId, SortedSet<SeatId> seats, UUID bookingId) {
        return seatIds(entities.createNativeQuery(SOLD_TO_OTHERS)
                .setParameter(1, showId.toString())
                .setParameter(2, bookingId.toString())
                .setParameter(3, joined(seats))
                .getResultList());
    }

    /** Every sold seat of a show. */
    public SortedSet<SeatId> of(UUID showId) {
        return seatIds(entities.createNativeQuery(SOLD)
                .setParameter(1, showId.toString())
                .getResultList());
    }

    private static SortedSet<SeatId> seatIds(List<?> rows) {
        return rows.stream().map(row -> new SeatId(row.toString())).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String joined(SortedSet<SeatId> seats) {
        return seats.stream().map(SeatId::value).collect(Collectors.joining(","));
    }
}
