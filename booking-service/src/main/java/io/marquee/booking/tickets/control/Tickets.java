package io.marquee.booking.tickets.control;

import io.marquee.booking.seats.entity.Show;
import io.marquee.booking.tickets.entity.Ticket;
import io.marquee.booking.tickets.entity.TicketKey;
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
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Issues the signed tickets of confirmed bookings, and finds them again. */
@ApplicationScoped
@Transactional
public class Tickets {

    private final TicketKey key;

    @PersistenceContext
    private EntityManager entities;

    /** For CDI's proxy. */
    protected Tickets() {
        key = null;
    }

    @Inject
    public Tickets(@ConfigProperty(name = "ticket.signing-key") String signingKey) {
        key = TicketKey.of(signingKey);
    }

    /** Issues the one ticket of a booking. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Ticket issue(UUID bookingId, String bookingCode, Show show, List<String> seatIds) {
        var id = Ids.next();
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

    /** Which key signs, so that gates can verify without asking. */
    public TicketKey key() {
        return key;
    }
}
