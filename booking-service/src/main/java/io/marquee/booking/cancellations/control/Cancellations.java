package io.marquee.booking.cancellations.control;

import io.marquee.booking.cancellations.entity.Cancellation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The stored cancellations of confirmed bookings. */
@ApplicationScoped
@Transactional
public class Cancellations {

    @PersistenceContext
    private EntityManager entities;

    @Transactional(Transactional.TxType.MANDATORY)
    public void add(Cancellation cancellation) {
        entities.persist(cancellation);
        entities.flush();
    }

    public Optional<Cancellation> of(UUID bookingId) {
        return Optional.ofNullable(entities.find(Cancellation.class, bookingId));
    }

    /** Nobody else decides about it until the transaction ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<Cancellation> locked(UUID bookingId) {
        return Optional.ofNullable(entities.find(Cancellation.class, bookingId, LockModeType.PESSIMISTIC_WRITE));
    }

    /** The cancellations that there are among these bookings, by booking id. */
    public Map<UUID, Cancellation> of(Collection<UUID> bookingIds) {
        if (bookingIds.isEmpty()) {
            return Map.of();
        }
        return entities.createQuery("select c from Cancellation c where c.bookingId in :ids", Cancellation.class)
                .setParameter("ids", bookingIds)
                .getResultStream()
                .collect(Collectors.toMap(Cancellation::bookingId, Function.identity()));
    }
}
