package io.marquee.booking.holds.entity;

import io.marquee.booking.seats.entity.SeatId;
import io.marquee.booking.seats.entity.SeatMap;
import io.marquee.booking.seats.entity.SeatMap.Place;
import io.marquee.booking.seats.entity.SeatMap.SeatStatus;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds the best free seats side by side in one row. Rows are listed from the screen to the back, positions from left to
 * right; seats are side by side if their positions follow each other, so that an aisle or a gap parts them.
 *
 * <p>What is best, the first difference decides:
 *
 * <ol>
 *   <li>the fewest orphans: single free seats, without a free seat beside them, that taking the group would leave;
 *   <li>the row nearest to two thirds of the way from the screen to the back, of two equal ones the one further back;
 *   <li>the group nearest to the middle of the screen, of two equal ones the left one.
 * </ol>
 */
public final class BestSeats {

    private static final Comparator<Group> BEST_FIRST = Comparator.comparingInt(Group::orphans)
            .thenComparingInt(Group::fromBestRow)
            .thenComparing(Group::row, Comparator.reverseOrder())
            .thenComparingInt(Group::fromMiddle)
            .thenComparingInt(Group::firstPosition);

    private final List<List<Place>> rows;
    private final SeatWish.Best wish;
    private final int middle;
    private final Set<String> gone = new HashSet<>();

    private BestSeats(SeatMap map, SeatWish.Best wish) {
        this.rows = map.rows().stream()
                .map(row -> row.seats().stream()
                        .sorted(Comparator.comparingInt(Place::position))
                        .toList())
                .toList();
        this.wish = wish;
        var positions = rows.stream().flatMap(List::stream).mapToInt(Place::position);
        var range = positions.summaryStatistics();
        this.middle = range.getCount() == 0 ? 0 : range.getMin() + range.getMax();
    }

    /** How good a group is. To stay with whole numbers, distances are in thirds of a row and in halves of a seat. */
    private record Group(List<Place> seats, int orphans, int row, int fromBestRow, int fromMiddle) {
        int firstPosition() {
            return seats.get(0).position();
        }
    }

    /**
     * The best groups of seats, each the best if all before it are lost to others. No two have a seat in common.
     *
     * @param most how many groups at most, at least 1
     * @return empty if nowhere are so many free seats of that kind side by side
     */
    public static List<SortedSet<SeatId>> find(SeatMap map, SeatWish.Best wish, int most) {
        var search = new BestSeats(map, wish);
        var found = new ArrayList<SortedSet<SeatId>>();
        var best = search.best();
        while (best.isPresent() && found.size() < most) {
            var seats = best.get().seats();
            found.add(new TreeSet<>(
                    seats.stream().map(seat -> new SeatId(seat.seatId())).toList()));
            seats.forEach(seat -> search.gone.add(seat.seatId()));
            best = search.best();
        }
        return found;
    }

    private Optional<Group> best() {
        return IntStream.range(0, rows.size()).boxed().flatMap(this::groups).min(BEST_FIRST);
    }

    private Stream<Group> groups(int row) {
        var seats = rows.get(row);
        return IntStream.rangeClosed(0, seats.size() - wish.count())
                .mapToObj(start -> seats.subList(start, start + wish.count()))
                .filter(this::isWished)
                .map(group -> rated(group, row));
    }

    private boolean isWished(List<Place> group) {
        var first = group.get(0);
        var last = group.get(group.size() - 1);
        return last.position() - first.position() == group.size() - 1
                && group.stream().allMatch(this::isFree)
                && (wish.seatType() == null
                        || group.stream().allMatch(seat -> seat.type().equals(wish.seatType())))
                && group.stream().anyMatch(Place::accessible) == wish.accessible();
    }

    private Group rated(List<Place> group, int row) {
        var first = group.get(0).position();
        var last = group.get(group.size() - 1).position();
        var orphans = orphan(row, first - 1, first - 2) + orphan(row, last + 1, last + 2);
        var fromBestRow = Math.abs(3 * row - 2 * (rows.size() - 1));
        return new Group(group, orphans, row, fromBestRow, Math.abs(first + last - middle));
    }

    /** 1 if the seat beside the group is free and the one behind it is not, so that it would be left alone. */
    private int orphan(int row, int beside, int behind) {
        return isFree(row, beside) && !isFree(row, behind) ? 1 : 0;
    }

    private boolean isFree(int row, int position) {
        return rows.get(row).stream().anyMatch(seat -> seat.position() == position && isFree(seat));
    }

    private boolean isFree(Place seat) {
        return seat.status() == SeatStatus.AVAILABLE && !gone.contains(seat.seatId());
    }
}
