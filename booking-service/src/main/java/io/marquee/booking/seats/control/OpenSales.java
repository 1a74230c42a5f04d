package io.marquee.booking.seats.control;

import io.marquee.booking.seats.entity.SeatId;
import io.marquee.booking.seats.entity.Show;
import io.marquee.chassis.errors.BusinessException;
import io.marquee.chassis.errors.ErrorCode;
import io.marquee.chassis.errors.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.SortedSet;
import java.util.UUID;

/** The shows whose seats can be had now. */
@ApplicationScoped
public class OpenSales {

    private final Shows shows;

    /** For CDI's proxy. */
    protected OpenSales() {
        this(null);
    }

    @Inject
    public OpenSales(Shows shows) {
        this.shows = shows;
    }

    /** @throws BusinessException NOT_FOUND, or INVALID_STATE if the show is not on sale or has begun */
    public Show show(UUID showId) {
        var show = shows.get(showId);
        if (!show.isOnSale()) {
            throw notBookable("This show is not on sale.", showId);
        }
        if (show.hasStarted(Instant.now())) {
            throw notBookable("This show has already begun.", showId);
        }
        return show;
    }

    /** @throws BusinessException as {@link #show}, and VALIDATION_ERROR that names each seat the show does not have */
    public Show show(UUID showId, SortedSet<SeatId> seats) {
        var show = show(showId);
        var unknown = show.unknown(seats).stream()
                .map(seat -> new Violation("seatIds", "contains " + seat + ", which this show does not have"))
                .toList();
        if (!unknown.isEmpty()) {
            throw BusinessException.invalid(unknown);
        }
        return show;
    }

    private static BusinessException notBookable(String message, UUID showId) {
        return new BusinessException(ErrorCode.INVALID_STATE, message, Map.of("showId", showId));
    }
}
