package io.marquee.booking.holds.entity;

import io.marquee.booking.seats.entity.SeatMap;
import io.marquee.booking.seats.entity.SeatMap.Place;
import io.marquee.booking.seats.entity.SeatMap.SeatStatus;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The reference for {@link BestSeats}: looks at every set of seats of every row and takes the words of the rule literally,
 * however long that takes.
 */
final class EverySeatGroup {

    private final SeatMap map;
    private final SeatWish.Best wish;
    private final Set<String> free;

    private EverySeatGroup(SeatMap map, SeatWish.Best wish, Set<String> free) {
        this.map = map;
        this.wish = wish;
        this.free = free;
    }

    private record Candidate(List<Place> seats, long orphans, int row, double fromBestRow, double fromMiddle) {}

    /** The groups, best first, each after those before it were taken. */
    static List<String> ranked(SeatMap map, SeatWish.Best wish) {
        var free = places(map).stream()
                .filter(seat -> seat.status() == SeatStatus.AVAILABLE)
                .map(Place::seatId)
                .collect(Collectors.toCollection(HashSet::new));
        var ranked = new ArrayList<String>();
        for (var best = best(map, wish, free); best.isPresent(); best = best(map, wish, free)) {
            var ids = best.get().seats().stream().map(Place::seatId).toList();
            ranked.add(String.join(" ", ids));
            free.removeAll(ids);
        }
        return ranked;
    }

    private static Optional<Candidate> best(SeatMap map, SeatWish.Best wish, Set<String> free) {
        return new EverySeatGroup(map, wish, free)
                .candidates().stream()
                        .min(Comparator.comparingLong(Candidate::orphans)
                                .thenComparingDouble(Candidate::fromBestRow)
                                .thenComparingInt(candidate -> -candidate.row())
                                .thenComparingDouble(Candidate::fromMiddle)
                                .thenComparingInt(
                                        candidate -> candidate.seats().get(0).position()));
    }

    private List<Candidate> candidates() {
        var found = new ArrayList<Candidate>();
        for (var row = 0; row < map.rows().size(); row++) {
            var seats = map.rows().get(row).seats();
            for (var chosen = 1; chosen < 1 << seats.size(); chosen++) {
                if (Integer.bitCount(chosen) == wish.count()) {
                    consider(row, subset(seats, chosen)).ifPresent(found::add);
                }
            }
        }
        return found;
    }

    private Optional<Candidate> consider(int row, List<Place> seats) {
        for (var i = 1; i < seats.size(); i++) {
            if (seats.get(i).position() != seats.get(i - 1).position() + 1) {
                return Optional.empty();
            }
        }
        var accessible = seats.stream().filter(Place::accessible).count();
        var isWished = seats.stream().allMatch(seat -> free.contains(seat.seatId()))
                && seats.stream()
                        .allMatch(seat ->
                                wish.seatType() == null || wish.seatType().equals(seat.type()))
                && (wish.accessible() ? accessible > 0 : accessible == 0);
        return isWished ? Optional.of(rated(row, seats)) : Optional.empty();
    }

    private Candidate rated(int row, List<Place> seats) {
        var left = new HashSet<>(free);
        seats.forEach(seat -> left.remove(seat.seatId()));
        var orphans = singles(left);
        orphans.removeAll(singles(free));
        var all = places(map);
        var first = all.stream().mapToInt(Place::position).min().orElseThrow();
        var last = all.stream().mapToInt(Place::position).max().orElseThrow();
        var centre = seats.stream().mapToInt(Place::position).average().orElseThrow();
        // Thirds and halves, rounded so that equal distances are equal.
        var fromBestRow = Math.rint(Math.abs(row - (map.rows().size() - 1) * 2 / 3.0) * 1000);
        return new Candidate(seats, orphans.size(), row, fromBestRow, Math.abs(centre - (first + last) / 2.0));
    }

    /** The seats among these that have none of these beside them. */
    private Set<String> singles(Set<String> among) {
        var singles = new HashSet<String>();
        for (var row : map.rows()) {
            Map<Integer, Place> byPosition =
                    row.seats().stream().collect(Collectors.toMap(Place::position, Function.identity()));
            for (var seat : row.seats()) {
                if (among.contains(seat.seatId())
                        && isNotAmong(byPosition.get(seat.position() - 1), among)
                        && isNotAmong(byPosition.get(seat.position() + 1), among)) {
                    singles.add(seat.seatId());
                }
            }
        }
        return singles;
    }

    private static boolean isNotAmong(Place seat, Set<String> among) {
        return seat == null || !among.contains(seat.seatId());
    }

    private static List<Place> subset(List<Place> seats, int chosen) {
        var subset = new ArrayList<Place>();
        for (var i = 0; i < seats.size(); i++) {
            if ((chosen & 1 << i) != 0) {
                subset.add(seats.get(i));
            }
        }
        return subset;
    }

    private static List<Place> places(SeatMap map) {
        return map.rows().stream().flatMap(row -> row.seats().stream()).toList();
    }
}
