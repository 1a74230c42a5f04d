package io.marquee.catalog.theatres.entity;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rows of an auditorium, front to back. Labels and seat ids are unique, seats stand left to right. */
public record SeatPlan(List<SeatRow> rows) {

    private static final int MOST_SEATS = 3_000;
    private static final Pattern SEAT_ID = Pattern.compile("[A-Z0-9-]{1,12}");
    private static final Pattern TYPE = Pattern.compile("[A-Z][A-Z0-9_]{0,29}");

    /** @throws IllegalArgumentException saying which row or seat is wrong */
    public SeatPlan {
        rows = List.copyOf(rows);
        var labels = new HashSet<String>();
        var ids = new HashSet<String>();
        rows.forEach(row -> check(row, labels, ids));
        if (ids.isEmpty() || ids.size() > MOST_SEATS) {
            throw new IllegalArgumentException("a layout has 1 to " + MOST_SEATS + " seats, not " + ids.size());
        }
    }

    /**
     * A layout as it may come in: every seat can be sold. The constructor takes older ones, too, which could have a seat
     * such as {@code -1}, that booking knows no id for.
     *
     * @throws IllegalArgumentException saying which row or seat is wrong
     */
    public static SeatPlan sellable(List<SeatRow> rows) {
        var plan = new SeatPlan(rows);
        plan.seats().map(Seat::seatId).forEach(SeatPlan::checkBeginning);
        return plan;
    }

    private static void checkBeginning(String seatId) {
        require(!seatId.startsWith("-"), "the seat id " + seatId + " must begin with one of A-Z and 0-9");
    }

    private static void check(SeatRow row, Set<String> labels, Set<String> ids) {
        require(row.label() != null && !row.label().isBlank() && row.label().length() <= 10, "a row needs a label");
        require(labels.add(row.label()), "there are two rows " + row.label());
        require(!row.seats().isEmpty(), "row " + row.label() + " has no seats");
        var position = 0;
        for (var seat : row.seats()) {
            check(seat, position, row.label());
            require(ids.add(seat.seatId()), "there are two seats " + seat.seatId());
            position = seat.position();
        }
    }

    private static void check(Seat seat, int before, String row) {
        require(
                seat.seatId() != null && SEAT_ID.matcher(seat.seatId()).matches(),
                "row " + row + " has a seat id that is not 1 to 12 of A-Z, 0-9 and -: " + seat.seatId());
        require(
                seat.type() != null && TYPE.matcher(seat.type()).matches(),
                "seat " + seat.seatId() + " needs a type in capitals, such as STANDARD");
        require(
                seat.position() > before && seat.position() <= 200,
                "seat " + seat.seatId() + " must stand right of the seat before it, at a position up to 200");
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    public Stream<Seat> seats() {
        return rows.stream().flatMap(row -> row.seats().stream());
    }

    public int seatCount() {
        return (int) seats().count();
    }

    public Map<String, Seat> bySeatId() {
        return seats().collect(Collectors.toMap(Seat::seatId, Function.identity()));
    }

    /** The types of seats in it, sorted. */
    public Set<String> types() {
        return seats().map(Seat::type).collect(Collectors.toCollection(TreeSet::new));
    }
}
