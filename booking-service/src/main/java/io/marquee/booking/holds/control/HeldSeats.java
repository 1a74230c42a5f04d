package io.marquee.booking.holds.control;

import io.marquee.booking.holds.entity.Hold;
import io.marquee.chassis.errors.BusinessException;
import io.marquee.chassis.errors.TechnicalException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes bookings of holds. */
@ApplicationScoped
public class HeldSeats {

    private static final Logger LOG = LoggerFactory.getLogger(HeldSeats.class);

    private final RedisHolds holds;
    private final RedisHoldIndex index;

    /** For CDI's proxy. */
    protected HeldSeats() {
        this(null, null);
    }

    @Inject
    public HeldSeats(RedisHolds holds, RedisHoldIndex index) {
        this.holds = holds;
        this.index = index;
    }

    /**
     * Passes the locks of a user's hold to a booking in one step; the hold is used up. The same booking may ask again.
     *
     * @param time how long the locks live now
     * @return the hold as it was
     * @throws BusinessException NOT_FOUND for the hold of another user, HOLD_EXPIRED if it has ended or has become
     *     another booking
     */
    public Hold pass(UUID holdId, UUID userId, UUID bookingId, Duration time) {
        var key = index.find(holdId).orElseThrow(() -> CustomerHolds.expired(holdId));
        checkOwner(key, userId);
        var hold = CustomerHolds.heldBy(holds.pass(key, bookingId, time), key);
        forget(key, userId);
        return hold;
    }

    private void forget(HoldKey key, UUID userId) {
        try {
            index.forget(key, userId);
        } catch (TechnicalException e) {
            LOG.warn("Hold {} has become a booking, but counts until its end: {}", key.holdId(), e.getMessage());
        }
    }

    /**
     * Gives the seats of a booking that could not be stored back to the hold, for the time that the hold had left. If
     * Redis cannot be reached the locks end by themselves.
     */
    public void takeBack(Hold hold, UUID bookingId) {
        var key = HoldKey.of(hold);
        try {
            if (holds.takeBack(key, bookingId)) {
                index.note(key, hold.userId(), Duration.between(Instant.now(), hold.expiresAt()));
            }
        } catch (TechnicalException | BusinessException e) {
            LOG.warn("The seats of booking {} are not, or not wholly, back with its hold: {}", bookingId, e.toString());
        }
    }

    /** How a customer is told that a hold has become a booking. */
    public static BusinessException usedUp(UUID holdId) {
        return CustomerHolds.booked(holdId);
    }

    private void checkOwner(HoldKey key, UUID userId) {
        var owner = switch (holds.find(key)) {
            case HoldAttempt.Held(Hold hold) -> hold.userId();
            case HoldAttempt.Booked(UUID user) -> user;
            default -> throw CustomerHolds.expired(key.holdId());
        };
        if (!owner.equals(userId)) {
            throw BusinessException.notFound("hold", key.holdId());
        }
    }
}
