package io.marquee.booking.bookings.control;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import io.marquee.chassis.errors.BusinessException;
import io.marquee.chassis.errors.ErrorCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How much one customer may hold without paying. */
@ApplicationScoped
public class BookingLimits {

    private static final String ONE_AT_A_TIME =
            "select 1 from pg_advisory_xact_lock(hashtextextended(cast(?1 as text), 0))";
    private static final String UNPAID = """
            select count(*) from bookings
            where user_id = cast(?1 as uuid) and show_id = cast(?2 as uuid) and expires_at > now()
              and status in ('INITIATED', 'SEATS_LOCKED', 'PAYMENT_PENDING')
            """;

    private final int maxSeats;
    private final int maxUnpaid;

    @PersistenceContext
    private EntityManager entities;

    /** For CDI's proxy. */
    protected BookingLimits() {
        this(0, 0);
    }

    @Inject
    public BookingLimits(
            @ConfigProperty(name = "booking.max-seats") int maxSeats,
            @ConfigProperty(name = "booking.max-unpaid") int maxUnpaid) {
        this.maxSeats = maxSeats;
        this.maxUnpaid = maxUnpaid;
    }

    /** @throws BusinessException SEAT_LIMIT_EXCEEDED */
    public void checkSeats(int seats) {
        if (seats > maxSeats) {
            throw new BusinessException(
                    ErrorCode.SEAT_LIMIT_EXCEEDED,
                    "A booking can have at most " + maxSeats + " seats.",
                    Map.of("limit", "seats", "maximum", maxSeats));
        }
    }

    /**
     * Checks that the user may have one more unpaid booking of the show. Until the transaction ends, no other booking
     * of this user and show passes here, so that two requests at once cannot both be the last allowed one.
     *
     * @throws BusinessException SEAT_LIMIT_EXCEEDED
     */
    @Transactional(MANDATORY)
    public void checkUnpaid(UUID userId, UUID showId) {
        entities.createNativeQuery(ONE_AT_A_TIME)
                .setParameter(1, "unpaid-" + userId + "-" + showId)
                .getSingleResult();
        var unpaid = (Number) entities.createNativeQuery(UNPAID)
                .setParameter(1, userId.toString())
                .setParameter(2, showId.toString())
                .getSingleResult();
        if (unpaid.intValue() >= maxUnpaid) {
            throw new BusinessException(
                    ErrorCode.SEAT_LIMIT_EXCEEDED,
                    "You already have " + unpaid + " unpaid bookings for this show. Pay or cancel one of them first.",
                    Map.of("limit", "unpaidBookings", "maximum", maxUnpaid));
        }
    }
}
