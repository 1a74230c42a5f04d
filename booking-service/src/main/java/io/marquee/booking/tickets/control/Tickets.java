package io.marquee.booking.tickets.control;

import io.marquee.booking.seats.entity.Show;
import io.marquee.booking.tickets.entity.Ticket;
import io.marquee.booking.tickets.entity.TicketText;
import io.marquee.chassis.ids.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Issues the signed tickets of confirmed bookings, and finds them again. */
@ApplicationScoped
@Transactional
public class Tickets {

    private final TicketKeys keys;

    @PersistenceContext
    private EntityManager entities;

    /** For CDI's proxy. */
    protected Tickets() {
        this(null);
    }

    @Inject
    public Tickets(TicketKeys keys) {
        this.keys = keys;
    }

    /** Issues the one ticket of a booking. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Ticket issue(UUID bookingId, String bookingCode, Show show, List<String> seatIds) {
        var id = Ids.next();
        var key = keys.signing();
        var text = new TicketText(
                key.id(), id, bookingCode, show.showId(), show.startsAt().toInstant(), seatIds);
        var now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        var ticket = new Ticket(id, bookingId, key.sign(text.toString()), now);
        entities.persist(ticket);
        return ticket;
    }

    /** The ticket of a booking, empty while it is not confirmed. */
    public Optional<Ticket> of(UUID bookingId) {
        return Optional.ofNullable(of(List.of(bookingId)).get(bookingId));
    }

    /** The tickets that there are among these bookings, by booking id. */
    public Map<UUID, Ticket> of(Collection<UUID> bookingIds) {
        if (bookingIds.isEmpty()) {
            return Map.of();
        }
        return entities.createQuery("select t from Ticket t where t.bookingId in :ids", Ticket.class)
                .setParameter("ids", bookingIds)
                .getResultStream()
                .collect(Collectors.toMap(Ticket::bookingId, Function.identity()));
    }

    /** A ticket by its own id. */
    public Optional<Ticket> find(UUID ticketId) {
        return Optional.ofNullable(entities.find(Ticket.class, ticketId));
    }
}
