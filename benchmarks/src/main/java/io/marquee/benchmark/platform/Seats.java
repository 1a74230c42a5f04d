package io.marquee.benchmark.platform;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Pairs of neighbouring free seats of many shows; each pair is handed out once. */
public final class Seats {

    /** A hall of 15 rows of 20 seats. */
    static final List<String> ROWS = List.of("A", "B", "C", "D", "E", "F", "G", "H", "I", "J", "K", "L", "M", "N", "O");

    static final int SEATS_PER_ROW = 20;
    private static final int PAIRS_PER_ROW = SEATS_PER_ROW / 2;

    private final List<String> showIds;
    private final AtomicInteger given = new AtomicInteger();

    Seats(List<String> showIds) {
        this.showIds = List.copyOf(showIds);
    }

    /** Two seats of one show. */
    public record Pair(String showId, List<String> seatIds) {}

    /**
     * The next pair; the shows take turns, as customers choose different ones.
     *
     * @throws IllegalStateException if all shows are sold out
     */
    public Pair next() {
        var number = given.getAndIncrement();
        var pair = number / showIds.size();
        if (pair >= capacity() / showIds.size()) {
            throw new IllegalStateException("All " + capacity() + " pairs of seats are given away");
        }
        var row = ROWS.get(pair / PAIRS_PER_ROW);
        var seat = 2 * (pair % PAIRS_PER_ROW) + 1;
        return new Pair(showIds.get(number % showIds.size()), List.of(row + seat, row + (seat + 1)));
    }

    /** Pairs of all shows together. */
    public int capacity() {
        return showIds.size() * ROWS.size() * PAIRS_PER_ROW;
    }
}
