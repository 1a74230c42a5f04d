package io.marquee.booking.holds.control;

import io.marquee.booking.holds.control.HoldAttempt.Booked;
import io.marquee.booking.holds.control.HoldAttempt.Held;
import io.marquee.booking.holds.entity.BestSeats;
import io.marquee.booking.holds.entity.Hold;
import io.marquee.booking.holds.entity.SeatWish;
import io.marquee.booking.seats.control.OpenSales;
import io.marquee.booking.seats.control.SeatMaps;
import io.marquee.booking.seats.control.SoldSeats;
import io.marquee.booking.seats.control.UnavailableSeats;
import io.marquee.booking.seats.entity.SeatId;
import io.marquee.booking.seats.entity.Show;
import io.marquee.chassis.errors.BusinessException;
import io.marquee.chassis.errors.TechnicalException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.SortedSet;
import java.util.UUID;

/** Takes seats for a customer who is still choosing. */
@ApplicationScoped
public class HoldSeats {

    /** Groups of best seats that are offered to Redis at once, which takes the first that is free. */
    private static final int GROUPS = 10;

    /** How often the seat map is read anew when others have taken all of them meanwhile. */
    private static final int ROUNDS = 3;

    private final OpenSales sales;
    private final SeatMaps maps;
    private final SoldSeats soldSeats;
    private final RedisHolds holds;
    private final RedisHoldIndex index;
    private final HoldLimits limits;

    /** For CDI's proxy. */
    protected HoldSeats() {
        this(null, null, null, null, null, null);
    }

    @Inject
    public HoldSeats(
            OpenSales sales,
            SeatMaps maps,
            SoldSeats soldSeats,
            RedisHolds holds,
            RedisHoldIndex index,
            HoldLimits limits) {
        this.sales = sales;
        this.maps = maps;
        this.soldSeats = soldSeats;
        this.holds = holds;
        this.index = index;
        this.limits = limits;
    }

    /**
     * Holds the seats, or those that are best; the same request again finds the same hold.
     *
     * @throws BusinessException NOT_FOUND, VALIDATION_ERROR, INVALID_STATE, SEAT_LIMIT_EXCEEDED or SEAT_LOCK_FAILED;
     *     then nothing is held
     */
    public Hold hold(HoldRequest request) {
        limits.checkSeats(request.wish().count());
        var show = check(request);
        var key = new HoldKey(request.holdId(), request.showId());
        index.note(key, request.userId(), limits.time());
        try {
            return take(request, key, show);
        } catch (TechnicalException e) {
            // Redis is away; what it may have kept ends by itself, or is found by the same request again.
            throw e;
        } catch (RuntimeException e) {
            holds.release(key);
            index.forget(key, request.userId());
            throw e;
        }
    }

    private Show check(HoldRequest request) {
        return switch (request.wish()) {
            case SeatWish.Chosen(SortedSet<SeatId> seats) -> sales.show(request.showId(), seats);
            case SeatWish.Best best -> {
                var show = sales.show(request.showId());
                if (best.seatType() != null && !show.prices().containsKey(best.seatType())) {
                    throw BusinessException.invalid(
                            "seatType",
                            "must be one of "
                                    + show.prices().keySet().stream().sorted().toList());
                }
                yield show;
            }
        };
    }

    private Hold take(HoldRequest request, HoldKey key, Show show) {
        return switch (request.wish()) {
            case SeatWish.Chosen(SortedSet<SeatId> seats) -> takeChosen(request.userId(), key, seats);
            case SeatWish.Best best -> takeBest(request.userId(), key, best, show);
        };
    }

    private Hold takeChosen(UUID userId, HoldKey key, SortedSet<SeatId> seats) {
        var hold = CustomerHolds.heldBy(attempt(userId, key, List.of(seats)), key);
        var sold = soldSeats.soldToOthers(key.showId(), hold.seats(), key.holdId());
        if (!sold.isEmpty()) {
            throw UnavailableSeats.of(key.showId(), sold);
        }
        return hold;
    }

    private Hold takeBest(UUID userId, HoldKey key, SeatWish.Best best, Show show) {
        return switch (holds.find(key)) {
            case Held(Hold mine) when isUnsold(mine) -> mine;
            case Booked ignored -> throw CustomerHolds.booked(key.holdId());
            default -> chooseBest(userId, key, best, show);
        };
    }

    /** Not for a hold that is there already: its own seats are locked, so that there may seem to be none left. */
    private Hold chooseBest(UUID userId, HoldKey key, SeatWish.Best best, Show show) {
        for (var round = 0; round < ROUNDS; round++) {
            var groups = BestSeats.find(maps.of(show.showId()), best, GROUPS);
            if (groups.isEmpty()) {
                throw UnavailableSeats.noneBest(show.showId(), best.count());
            }
            if (attempt(userId, key, groups) instanceof Held(Hold hold)) {
                if (isUnsold(hold)) {
                    return hold;
                }
                holds.release(key);
            }
        }
        throw UnavailableSeats.noneBest(show.showId(), best.count());
    }

    private boolean isUnsold(Hold hold) {
        return soldSeats.soldToOthers(hold.showId(), hold.seats(), hold.id()).isEmpty();
    }

    private HoldAttempt attempt(UUID userId, HoldKey key, List<SortedSet<SeatId>> groups) {
        return holds.take(key, userId, groups, limits.time(), limits.maxTime());
    }
}
