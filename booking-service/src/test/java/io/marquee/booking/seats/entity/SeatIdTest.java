package io.marquee.booking.seats.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SeatIdTest {

    @Test
    void seatsAreOrderedAsPeopleCountThem() {
        var ordered = List.of("A1", "A2", "A10", "AA1", "B1", "B11", "C-2", "C-10");
        var shuffled = new ArrayList<>(ordered);
        Collections.shuffle(shuffled, new Random(3));
        var seats = new TreeSet<SeatId>();
        shuffled.forEach(seat -> seats.add(new SeatId(seat)));
        assertEquals(ordered, seats.stream().map(SeatId::value).toList());
    }

    @Test
    void seatsThatLookAlikeAreDifferentSeats() {
        assertEquals(2, new TreeSet<>(List.of(new SeatId("A1"), new SeatId("A01"))).size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " A1", "A 1", "A1,B1", "A.1", "{A1}", "*", "AAAAAAAAAAAA1", "-1", "Ä1"})
    void otherTextsAreNoSeats(String text) {
        assertThrows(IllegalArgumentException.class, () -> new SeatId(text));
    }
}
