package io.marquee.booking.support.control;

import io.marquee.booking.bookings.entity.BookingStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The bookings that do not move although they should: a priced one past its expiry, another one since its last step. */
@ApplicationScoped
@Transactional
public class StuckBookings {

    /** A booking that is late by more than this is worth a look. */
    private static final Duration STUCK = Duration.ofMinutes(1);

    /** The statuses are literals, as in the partial indexes of unpaid bookings: with parameters these are not used. */
    private static final String FIND = """
            with late as materialized (
                select id, status from bookings
                where status in ('INITIATED', 'SEATS_LOCKED', 'PAYMENT_PENDING')
                  and case status when 'PAYMENT_PENDING' then expires_at else changed_at end < cast(?1 as timestamptz))
            select cast(id as text) from late
            where status = any (string_to_array(?2, ',')) and id < cast(?3 as uuid) order by id desc limit ?4
            """;

    @PersistenceContext
    private EntityManager entities;

    /**
     * The newest ones first.
     *
     * @param statuses only in one of these; what is paid or has ended is never stuck
     * @param before only those with a smaller id
     * @return their ids
     */
    public List<UUID> find(Set<BookingStatus> statuses, UUID before, int limit) {
        var wanted = EnumSet.copyOf(BookingStatus.unpaid());
        wanted.retainAll(statuses);
        if (wanted.isEmpty()) {
            return List.of();
        }
        List<?> ids = entities.createNativeQuery(FIND)
                .setParameter(1, Instant.now().minus(STUCK).toString())
                .setParameter(2, wanted.stream().map(Enum::name).collect(Collectors.joining(",")))
                .setParameter(3, before.toString())
                .setParameter(4, limit)
                .getResultList();
        return ids.stream().map(id -> UUID.fromString(id.toString())).toList();
    }
}
