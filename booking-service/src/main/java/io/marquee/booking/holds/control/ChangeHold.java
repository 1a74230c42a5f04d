package io.marquee.booking.holds.control;

import io.marquee.booking.holds.control.HoldAttempt.Held;
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
import java.util.Collections;
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
     *     SEAT_LOCK_FAILED; then the hold is as it was, or has ended if it is HOLD_EXPIRED
     */
    public Hold change(UUID holdId, UUID userId, SortedSet<SeatId> seats, boolean extend) {
        var before = customers.own(holdId, userId);
        limits.checkSeats(seats.size());
        sales.show(before.showId(), seats);
        var hold = seats.isEmpty() ? before : changeSeats(before, seats);
        return extend ? extend(hold) : hold;
    }

    /** Asks twice who has bought the seats: a seat's lock can be had as soon as it is sold. */
    private Hold changeSeats(Hold before, SortedSet<SeatId> seats) {
        var key = HoldKey.of(before);
        refuseSold(before, seats);
        var hold = CustomerHolds.heldBy(holds.change(key, seats, Duration.ZERO), key);
        var sold = soldOf(hold, seats);
        if (sold.isEmpty()) {
            return hold;
        }
        changeBack(before);
        throw UnavailableSeats.of(before.showId(), sold);
    }

    /** If others have taken one of its former seats meanwhile, it can have neither these nor those, and ends. */
    private void changeBack(Hold before) {
        var attempt = holds.change(HoldKey.of(before), before.seats(), Duration.ZERO);
        if (!(attempt instanceof Held)) {
            customers.release(before.id(), before.userId());
            throw CustomerHolds.expired(before.id());
        }
    }

    private void refuseSold(Hold hold, SortedSet<SeatId> seats) {
        var sold = soldOf(hold, seats);
        if (!sold.isEmpty()) {
            throw UnavailableSeats.of(hold.showId(), sold);
        }
    }

    private SortedSet<SeatId> soldOf(Hold hold, SortedSet<SeatId> seats) {
        return soldSeats.soldToOthers(hold.showId(), seats, hold.id());
    }

    private Hold extend(Hold before) {
        var key = HoldKey.of(before);
        var hold = CustomerHolds.heldBy(holds.change(key, Collections.emptySortedSet(), limits.time()), key);
        index.note(key, hold.userId(), left(hold));
        return hold;
    }

    private static Duration left(Hold hold) {
        var left = Duration.between(Instant.now(), hold.expiresAt());
        return left.isNegative() ? Duration.ofMillis(1) : left;
    }
}
