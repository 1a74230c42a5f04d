package io.marquee.booking.holds.control;

import io.marquee.booking.holds.control.HoldAttempt.Booked;
import io.marquee.booking.holds.control.HoldAttempt.Gone;
import io.marquee.booking.holds.control.HoldAttempt.Held;
import io.marquee.booking.holds.control.HoldAttempt.Taken;
import io.marquee.booking.holds.entity.Hold;
import io.marquee.booking.seats.control.UnavailableSeats;
import io.marquee.chassis.errors.BusinessException;
import io.marquee.chassis.errors.ErrorCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;

/** The holds of a customer, as far as there are any: what has ended leaves no trace in Redis. */
@ApplicationScoped
public class CustomerHolds {

    private final RedisHolds holds;
    private final RedisHoldIndex index;

    /** For CDI's proxy. */
    protected CustomerHolds() {
        this(null, null);
    }

    @Inject
    public CustomerHolds(RedisHolds holds, RedisHoldIndex index) {
        this.holds = holds;
        this.index = index;
    }

    /**
     * The user's hold.
     *
     * @throws BusinessException NOT_FOUND for the hold of another user, HOLD_EXPIRED if there is none (any more) or it
     *     has become a booking
     */
    public Hold own(UUID holdId, UUID userId) {
        var key = index.find(holdId).orElseThrow(() -> expired(holdId));
        return switch (holds.find(key)) {
            case Held(Hold hold) when hold.userId().equals(userId) -> hold;
            case Held ignored -> throw BusinessException.notFound("hold", holdId);
            case Booked(UUID owner) when !owner.equals(userId) -> throw BusinessException.notFound("hold", holdId);
            case Booked ignored -> throw booked(holdId);
            case Gone ignored -> throw expired(holdId);
            case Taken ignored -> throw new IllegalStateException("Looking at a hold takes no seat");
        };
    }

    /**
     * Frees the seats of the user's hold. One that has ended or has become a booking stays so.
     *
     * @throws BusinessException NOT_FOUND for the hold of another user
     */
    public void release(UUID holdId, UUID userId) {
        var key = index.find(holdId);
        if (key.isPresent() && isOwn(key.get(), userId)) {
            holds.release(key.get());
            index.forget(key.get(), userId);
        }
    }

    private boolean isOwn(HoldKey key, UUID userId) {
        return switch (holds.find(key)) {
            case Held(Hold hold) when hold.userId().equals(userId) -> true;
            case Booked(UUID owner) when owner.equals(userId) -> true;
            case Gone ignored -> false;
            default -> throw BusinessException.notFound("hold", key.holdId());
        };
    }

    /** The hold that an attempt has left. @throws BusinessException SEAT_LOCK_FAILED or HOLD_EXPIRED */
    static Hold heldBy(HoldAttempt attempt, HoldKey key) {
        return switch (attempt) {
            case Held(Hold hold) -> hold;
            case Taken(var seats) -> throw UnavailableSeats.of(key.showId(), seats);
            case Booked ignored -> throw booked(key.holdId());
            case Gone ignored -> throw expired(key.holdId());
        };
    }

    static BusinessException expired(UUID holdId) {
        return gone(holdId, "The hold has ended. Please choose your seats again.");
    }

    static BusinessException booked(UUID holdId) {
        return gone(holdId, "The hold has become a booking already.");
    }

    private static BusinessException gone(UUID holdId, String message) {
        return new BusinessException(ErrorCode.HOLD_EXPIRED, message, Map.of("holdId", holdId));
    }
}
