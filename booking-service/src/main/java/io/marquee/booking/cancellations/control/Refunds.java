package io.marquee.booking.cancellations.control;

import io.marquee.booking.bookings.entity.Booking;
import io.marquee.booking.cancellations.entity.Cancellation;
import io.marquee.booking.cancellations.entity.MoneyReturned;
import io.marquee.booking.cancellations.entity.Refund;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** What is due and what has gone back to the customers of bookings that ended without seats. */
@ApplicationScoped
@Transactional
public class Refunds {

    private final Cancellations cancellations;

    @PersistenceContext
    private EntityManager entities;

    /** For CDI's proxy. */
    protected Refunds() {
        this(null);
    }

    @Inject
    public Refunds(Cancellations cancellations) {
        this.cancellations = cancellations;
    }

    /** Keeps what payment-service has told. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void returned(MoneyReturned money) {
        entities.persist(money);
    }

    /**
     * How much has gone back of the payment that a booking was confirmed by, for whatever reason. Money of another payment,
     * which came too late, is not the booking's.
     */
    public BigDecimal returnedOfItsPayment(Booking booking) {
        var returned = moneyReturned(List.of(booking.id())).getOrDefault(booking.id(), List.of());
        return ofItsPayment(booking, returned).stream()
                .map(MoneyReturned::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static List<MoneyReturned> ofItsPayment(Booking booking, List<MoneyReturned> returned) {
        var payment = booking.paymentId().orElse(null);
        return returned.stream().filter(money -> money.isOf(payment)).toList();
    }

    /** The refund of a booking; empty if it has its seats, or if nothing was ever paid for it. */
    public Optional<Refund> of(Booking booking) {
        return Optional.ofNullable(of(List.of(booking)).get(booking.id()));
    }

    /** The refunds that there are for these bookings, by booking id. */
    public Map<UUID, Refund> of(Collection<Booking> bookings) {
        var ended = bookings.stream()
                .filter(booking -> booking.status().isGivenUp())
                .toList();
        var ids = ended.stream().map(Booking::id).toList();
        var cancelled = cancellations.of(ids);
        var returned = moneyReturned(ids);
        var refunds = new HashMap<UUID, Refund>();
        for (var booking : ended) {
            var id = booking.id();
            refund(booking, cancelled.get(id), returned.getOrDefault(id, List.of()))
                    .ifPresent(refund -> refunds.put(id, refund));
        }
        return refunds;
    }

    private static Optional<Refund> refund(Booking booking, Cancellation cancellation, List<MoneyReturned> returned) {
        if (cancellation != null) {
            var pricing = booking.pricing().orElseThrow();
            return Optional.of(Refund.of(cancellation, pricing, ofItsPayment(booking, returned)));
        }
        return returned.isEmpty() ? Optional.empty() : Optional.of(Refund.of(returned));
    }

    private Map<UUID, List<MoneyReturned>> moneyReturned(Collection<UUID> bookingIds) {
        if (bookingIds.isEmpty()) {
            return Map.of();
        }
        return entities.createQuery("select m from MoneyReturned m where m.bookingId in :ids", MoneyReturned.class)
                .setParameter("ids", bookingIds)
                .getResultStream()
                .collect(Collectors.groupingBy(MoneyReturned::bookingId));
    }
}
