package io.marquee.booking.holds.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.marquee.booking.seats.entity.SeatId;
import io.marquee.booking.seats.entity.SeatMap;
import java.util.List;
import java.util.Random;
import java.util.SortedSet;
import org.junit.jupiter.api.Test;

/** Rows are drawn as {@link Layout} explains. */
class BestSeatsTest {

    private static final int ROUNDS = 4000;

    @Test
    void theBestRowIsTwoThirdsOfTheWayToTheBack() {
        assertEquals("C3 C4", best(2, "......", "......", "......", "......"));
        assertEquals("B3 B4", best(2, "......", "......"));
    }

    @Test
    void rowsComeByTheirDistanceToTheBestOneAndOfTwoEqualTheOneFurtherBack() {
        assertEquals(
                List.of("E1 E2", "F1 F2", "D1 D2", "G1 G2", "C1 C2", "B1 B2", "A1 A2"),
                all(wish(2), "..", "..", "..", "..", "..", "..", ".."));
    }

    @Test
    void inARowTheMiddleOfTheScreenComesFirst() {
        assertEquals("A3 A4 A5", best(3, "......."));
        assertEquals("B7 B8", best(2, "..........", "      ...."));
    }

    @Test
    void ofTwoGroupsThatAreAsNearTheLeftOneComesFirst() {
        assertEquals("A1 A2 A3", best(3, "......"));
    }

    @Test
    void aislesAndTakenSeatsPart() {
        assertEquals("A4 A5 A6", best(3, ".. ...", "..x..l"));
        assertEquals("", best(3, ".. ..", "..x..", "..l.."));
    }

    @Test
    void noSingleSeatIsLeftWhereThatCanBeAvoided() {
        assertEquals("A3 A4", best(2, "......"), "and not A2 A3");
        assertEquals("A1 A2", best(2, "....", "...x"), "another row rather than an orphan");
        assertEquals("B2 B3", best(2, "...x", "...x"), "but an orphan rather than nothing");
    }

    @Test
    void aSeatThatIsSingleAlreadyIsNoNewOrphan() {
        assertEquals("B3 B4", best(2, "......", ". .. ."));
    }

    @Test
    void onlySeatsOfTheWishedTypeCount() {
        assertEquals(List.of("A2 A3"), all(new SeatWish.Best(2, "PREMIUM", false), ".PP.", "...."));
        assertEquals(List.of(), all(new SeatWish.Best(2, "PREMIUM", false), ".P.P", "...."));
    }

    @Test
    void accessibleSeatsAreOfferedToThoseWhoAskOnly() {
        assertEquals(List.of("A2 A3"), all(wish(2), "a..a"));
        assertEquals(List.of("A1 A2", "A3 A4"), all(new SeatWish.Best(2, null, true), "a..a"));
        assertEquals(List.of(), all(new SeatWish.Best(2, null, true), "...."));
    }

    @Test
    void theNextBestIsTheBestIfTheFirstIsLost() {
        assertEquals(List.of("A3 A4", "A1 A2", "A5 A6"), all(wish(2), "......"));
        assertEquals(1, BestSeats.find(Layout.of("......"), wish(2), 1).size());
    }

    @Test
    void aHallWithoutSeatsHasNone() {
        assertEquals(List.of(), all(wish(1)));
        assertEquals(List.of(), all(wish(1), "   ", ""));
    }

    @Test
    void itFindsWhatLookingAtEverythingFinds() {
        var seed = System.nanoTime();
        var random = new Random(seed);
        for (var round = 0; round < ROUNDS; round++) {
            var rows = randomRows(random);
            var wish = new SeatWish.Best(
                    1 + random.nextInt(4),
                    random.nextBoolean() ? null : random.nextBoolean() ? "STANDARD" : "PREMIUM",
                    random.nextInt(4) == 0);
            var expected = EverySeatGroup.ranked(Layout.of(rows), wish);
            assertEquals(
                    expected, all(wish, rows), () -> "seed " + seed + ", " + wish + " in " + String.join("|", rows));
        }
    }

    private static String[] randomRows(Random random) {
        var kinds = "......PPaxl ";
        var rows = new String[1 + random.nextInt(5)];
        for (var row = 0; row < rows.length; row++) {
            var drawn = new StringBuilder();
            for (var position = random.nextInt(9); position >= 0; position--) {
                drawn.append(kinds.charAt(random.nextInt(kinds.length())));
            }
            rows[row] = drawn.toString();
        }
        return rows;
    }

    private static SeatWish.Best wish(int count) {
        return new SeatWish.Best(count, null, false);
    }

    private static String best(int count, String... rows) {
        return all(wish(count), rows).stream().findFirst().orElse("");
    }

    private static List<String> all(SeatWish.Best wish, String... rows) {
        SeatMap map = Layout.of(rows);
        return BestSeats.find(map, wish, 100).stream().map(BestSeatsTest::text).toList();
    }

    private static String text(SortedSet<SeatId> seats) {
        return String.join(" ", seats.stream().map(SeatId::value).toList());
    }
}
