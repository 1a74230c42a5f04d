package io.marquee.booking.bookings.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BookingCodeTest {

    @Test
    void codesAreTenCharactersWithoutThoseThatPeopleMixUp() {
        var random = new Random(7);
        for (var i = 0; i < 1000; i++) {
            var code = BookingCode.random(random).value();
            assertEquals(10, code.length());
            assertTrue(code.startsWith("BK"));
            assertFalse(code.substring(2).matches(".*[ILOU].*"), code);
        }
    }

    @Test
    void codesUseTheWholeAlphabet() {
        var random = new Random(7);
        var used = new HashSet<Integer>();
        for (var i = 0; i < 1000; i++) {
            BookingCode.random(random).value().substring(2).chars().forEach(used::add);
        }
        assertEquals(32, used.size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "BK", "BK7Q2M9XD", "BK7Q2M9XDAA", "bk7q2m9xda", "BK7Q2M9XDO", "XX7Q2M9XDA"})
    void otherTextsAreNoCodes(String text) {
        assertThrows(IllegalArgumentException.class, () -> new BookingCode(text));
    }
}
