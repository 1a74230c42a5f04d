package io.marquee.notification.bookings.control;

import io.marquee.notification.bookings.entity.BookingData;
import io.marquee.notification.bookings.entity.BookingFacts;
import io.marquee.notification.bookings.entity.RefundFacts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The facts about bookings that events have brought so far. */
@ApplicationScoped
@Transactional
public class KnownBookings {

    @PersistenceContext
    private EntityManager em;

    private final Jsonb jsonb;

    @Inject
    public KnownBookings(Jsonb jsonb) {
        this.jsonb = jsonb;
    }

    /** For CDI's proxy. */
    protected KnownBookings() {
        this(null);
    }

    /** A booking as far as it is known. */
    public record Known(BookingFacts facts, BookingData data) {}

    public Optional<Known> find(UUID bookingId) {
        return Optional.ofNullable(em.find(BookingFacts.class, bookingId))
                .map(facts -> new Known(facts, jsonb.fromJson(facts.data(), BookingData.class)));
    }

    /** The ticket that the booking has or had. */
    public Optional<BookingData.Ticket> ticket(BookingFacts facts) {
        return Optional.ofNullable(facts.ticket()).map(json -> jsonb.fromJson(json, BookingData.Ticket.class));
    }

    /** The latest money that went back for the booking. */
    public Optional<RefundFacts> refund(UUID bookingId) {
        return em.createQuery(
                        "select r from RefundFacts r where r.bookingId = :id order by r.refundedAt desc",
                        RefundFacts.class)
                .setParameter("id", bookingId)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    public void learn(BookingData data, Instant at) {
        var facts = em.find(BookingFacts.class, data.bookingId());
        if (facts == null) {
            facts = new BookingFacts(data.bookingId(), data.userId());
            em.persist(facts);
        }
        var ticket = data.ticket() == null ? null : jsonb.toJson(data.ticket());
        facts.update(data.status(), jsonb.toJson(data), ticket, at);
    }

    public void learn(RefundFacts refund) {
        em.persist(refund);
    }
}
