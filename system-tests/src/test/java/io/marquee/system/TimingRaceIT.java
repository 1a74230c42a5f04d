package io.marquee.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.marquee.system.Rounds.Round;
import io.marquee.system.endstate.BookingEnd;
import io.marquee.system.endstate.EndState;
import io.marquee.system.platform.AtOnce;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Payment, cancellation and expiry of a booking at the same moment. Whoever is first, the booking ends confirmed and paid,
 * or closed with all money back. All rounds run at the same time: those about expiry wait for the hold time anyway.
 */
class TimingRaceIT {

    private static final int ROUNDS = Integer.getInteger("races.rounds", 200);

    private static Rounds expiryAndPayment;
    private static Rounds cancelAndExpiry;
    private static Rounds cancelAndPayment;

    @BeforeAll
    static void begin() {
        expiryAndPayment = Rounds.start("expiry races payment", ROUNDS, TimingRaceIT::payAtExpiry);
        cancelAndExpiry = Rounds.start("cancel races expiry", ROUNDS, TimingRaceIT::cancelAtExpiry);
        cancelAndPayment = Rounds.start("cancel races payment", ROUNDS, TimingRaceIT::payAndCancel);
    }

    @Test
    void cancelRacesPayment() {
        var ends = settled(cancelAndPayment);
        assertCancelsWereHonest(cancelAndPayment, ends);
        assertTrue(ends.stream().anyMatch(end -> end.status().equals("CANCELLED")), "No cancellation came first");
        assertTrue(ends.stream().anyMatch(end -> end.captured() > 0), "No payment came first");
    }

    @Test
    void expiryRacesPayment() {
        var ends = settled(expiryAndPayment);
        assertTrue(ends.stream().anyMatch(end -> end.status().equals("EXPIRED")), "No expiry came first");
        assertTrue(ends.stream().anyMatch(end -> end.status().equals("CONFIRMED")), "No payment came first");
    }

    @Test
    void cancelRacesExpiry() {
        var ends = settled(cancelAndExpiry);
        assertCancelsWereHonest(cancelAndExpiry, ends);
        assertTrue(ends.stream().anyMatch(end -> end.status().equals("EXPIRED")), "No expiry came first");
        assertTrue(ends.stream().anyMatch(end -> end.status().equals("CANCELLED")), "No cancellation came first");
        assertEquals(0, ends.stream().mapToLong(BookingEnd::captured).sum());
    }

    /** A payment takes a second or two until its booking is confirmed: the cancellation meets it before, amid or after. */
    private static void payAndCancel(Round round) {
        var now = Instant.now();
        var pay = round.near(now, 0, 300);
        var cancel = round.near(now, 0, 2500);
        AtOnce.forEach(
                List.<Runnable>of(() -> round.at(pay, round::pay), () -> round.at(cancel, round::cancel)), act -> {
                    act.run();
                    return act;
                });
    }

    /** On a busy machine it takes the process seconds to notice that the time is over. */
    private static void payAtExpiry(Round round) {
        round.at(round.near(round.expiresAt(), -1500, 4000), round::pay);
    }

    private static void cancelAtExpiry(Round round) {
        round.at(round.near(round.expiresAt(), -1000, 6000), round::cancel);
    }

    private static List<BookingEnd> settled(Rounds rounds) {
        var ends = rounds.ends();
        System.out.println(tally(ends));
        assertEquals(List.of(), EndState.differences(ends));
        assertEquals(List.of(), rounds.bookkeepingDifferences());
        SeatRaceIT.assertNoLock(rounds.showId());
        return ends;
    }

    private static Map<String, Long> tally(List<BookingEnd> ends) {
        return ends.stream()
                .collect(Collectors.groupingBy(
                        end -> end.status()
                                + (end.captured() == 0 ? "" : ", paid")
                                + (end.refunded() == 0 ? "" : ", refunded"),
                        Collectors.counting()));
    }

    /** 200 means cancelled for good, 410 expired; anything else that the booking was paid before. */
    private static void assertCancelsWereHonest(Rounds rounds, List<BookingEnd> ends) {
        for (var end : ends) {
            var answer = rounds.cancelAnswers().get(end.bookingId());
            var honest = switch (answer) {
                case 200 -> end.status().equals("CANCELLED");
                case 410 -> end.status().equals("EXPIRED");
                default -> end.status().equals("CONFIRMED");
            };
            assertTrue(honest, () -> "The cancellation was answered " + answer + ": " + end);
        }
    }
}
