package io.marquee.catalog.pricing.control;

import io.marquee.catalog.pricing.entity.MinorUnit;
import io.marquee.catalog.pricing.entity.Quote;
import io.marquee.catalog.pricing.entity.QuotedSeat;
import io.marquee.catalog.shows.control.Shows;
import io.marquee.catalog.shows.entity.Show;
import io.marquee.chassis.errors.BusinessException;
import io.marquee.chassis.errors.ErrorCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Looks up what the chosen seats cost before any rule, and what the rules want to know about the show. */
@ApplicationScoped
public class Quotes {

    private final Shows shows;

    /** For the container's proxy only. */
    protected Quotes() {
        this(null);
    }

    @Inject
    public Quotes(Shows shows) {
        this.shows = shows;
    }

    /**
     * @throws BusinessException SHOW_NOT_BOOKABLE if the show is unknown, not on sale or has started, or lacks a seat
     */
    public Quote quote(UUID showId, List<String> seatIds, Instant now) {
        var show = shows.find(showId)
                .filter(found -> found.isBookable(now))
                .orElseThrow(() -> new BusinessException(
                        ErrorCode.SHOW_NOT_BOOKABLE,
                        "The show is not on sale, or it has begun.",
                        Map.of("showId", showId.toString())));
        checkSeats(show, seatIds);
        return quote(show, seatIds, LocalDate.ofInstant(now, zone(show)));
    }

    private static void checkSeats(Show show, List<String> seatIds) {
        var known = show.layout().plan().bySeatId();
        var unknown = seatIds.stream().filter(id -> !known.containsKey(id)).toList();
        if (seatIds.isEmpty() || !unknown.isEmpty() || new HashSet<>(seatIds).size() < seatIds.size()) {
            throw new BusinessException(
                    ErrorCode.SHOW_NOT_BOOKABLE,
                    unknown.isEmpty()
                            ? "Seats are needed, each of them once."
                            : "The show has no seat " + String.join(", ", unknown) + ".",
                    Map.of("showId", show.id().toString(), "unknownSeatIds", unknown));
        }
    }

    private static Quote quote(Show show, List<String> seatIds, LocalDate today) {
        var theatre = show.screen().theatre();
        var start = show.startsAt().atZone(zone(show));
        var seats = seats(show, seatIds);
        return new Quote(
                show.currency(),
                theatre.city().id().toString(),
                theatre.city().name(),
                theatre.id().toString(),
                theatre.name(),
                show.format(),
                show.startsAt().toString(),
                start.getDayOfWeek().name(),
                start.getHour(),
                (int) ChronoUnit.DAYS.between(today, start.toLocalDate()),
                seats.size(),
                seats.stream().map(QuotedSeat::basePrice).reduce(BigDecimal.ZERO, BigDecimal::add),
                seats);
    }

    private static List<QuotedSeat> seats(Show show, List<String> seatIds) {
        var unit = MinorUnit.of(show.currency());
        var layout = show.layout().plan().bySeatId();
        var prices = show.prices();
        return seatIds.stream()
                .map(layout::get)
                .map(seat -> new QuotedSeat(seat.seatId(), seat.type(), unit.round(prices.get(seat.type()))))
                .toList();
    }

    private static ZoneId zone(Show show) {
        return show.screen().theatre().timeZone();
    }
}
