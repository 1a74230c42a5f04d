package io.marquee.booking.holds.control;

import io.marquee.booking.holds.entity.Hold;
import io.marquee.booking.seats.control.OpenSales;
import io.marquee.booking.seats.control.SoldSeats;
import io.marquee.booking.seats.control.UnavailableSeats;
import io.marquee.booking.seats.entity.SeatId;
import io.marquee.chassis.errors.BusinessException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.SortedSet;
import java.util.UUID;

/** Changes the seats of a hold, or lets it live longer. */
@ApplicationScoped
public class ChangeHold {

    private final CustomerHolds customers;
    private final OpenSales sales;
    private final SoldSeats soldSeats;
    private final RedisHolds holds;
    private final RedisHoldIndex index;
    private final HoldLimits limits;

    /** For CDI's proxy. */
    protected ChangeHold() {
        this(null, null, null, null, null, null);
    }

    @Inject
    public ChangeHold(
            CustomerHolds customers,
            OpenSales sales,
            SoldSeats soldSeats,
            RedisHolds holds,
            RedisHoldIndex index,
            HoldLimits limits) {
        this.customers = customers;
        this.sales = sales;
        this.soldSeats = soldSeats;
        this.holds = holds;
        this.index = index;
        this.limits = limits;
    }

    /**
     * Changes a hold, all or nothing.
     *
     * @param seats the seats that it shall have, empty if they stay
     * @param extend whether it shall live as long again as a new one, though not beyond its latest end
     * @throws BusinessException NOT_FOUND, HOLD_EXPIRED, VALIDATION_ERROR, INVALID_STATE, SEAT_LIMIT_EXCEEDED or
     *     SEAT_LOCK_FAILED; then the hold is as it was
     */
    public Hold change(UUID holdId, UUID userId, SortedSet<SeatId> seats, boolean extend) {
        var before = customers.own(holdId, userId);
        var key = HoldKey.of(before);
        limits.checkSeats(seats.size());
        sales.show(before.showId(), seats);
        var sold = soldSeats.soldToOthers(before.showId(), seats, holdId);
        if (!sold.isEmpty()) {
            throw UnavailableSeats.of(before.showId(), sold);
        }
        var extension = extend ? limits.time() : Duration.ZERO;
        var hold = CustomerHolds.heldBy(holds.change(key, seats, extension), key);
        if (extend) {
            index.note(key, userId, left(hold));
        }
        return hold;
    }

    private static Duration left(Hold hold) {
        var left = Duration.between(Instant.now(), hold.expiresAt());
        return left.isNegative() ? Duration.ofMillis(1) : left;
    }
}
