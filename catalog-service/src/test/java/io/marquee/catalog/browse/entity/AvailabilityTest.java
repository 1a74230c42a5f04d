package io.marquee.catalog.browse.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AvailabilityTest {

    @ParameterizedTest
    @CsvSource({
        "100,   0, 100, AVAILABLE",
        "100,  79,  21, AVAILABLE",
        "100,  80,  20, FAST_FILLING",
        "100,  99,   1, FAST_FILLING",
        "100, 100,   0, SOLD_OUT",
        "100, 101,   0, SOLD_OUT",
        "  4,   3,   1, AVAILABLE",
        "  5,   4,   1, FAST_FILLING"
    })
    void fastFillingBeginsAtTheThreshold(int seats, int claimed, int free, Availability.Status status) {
        assertEquals(new Availability(free, status), Availability.of(seats, claimed, 20));
    }
}
