package io.marquee.catalog.movies.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.marquee.chassis.errors.BusinessException;
import io.marquee.chassis.errors.ErrorCode;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MovieQueryTest {

    @ParameterizedTest
    @ValueSource(strings = {"1888-01-01", "2026-11-21", "2199-12-31"})
    void dayOfAShowIsTaken(String day) {
        assertEquals(LocalDate.parse(day), MovieQuery.day("date", day));
    }

    @ParameterizedTest
    @ValueSource(strings = {"+999999999-12-31", "-999999999-01-01", "1887-12-31", "2200-01-01", "2026-02-30", "x"})
    void dayThatNoShowCanHaveIsRefusedByName(String day) {
        var refusal = assertThrows(BusinessException.class, () -> MovieQuery.day("date", day));
        assertEquals(ErrorCode.VALIDATION_ERROR, refusal.code());
        assertTrue(refusal.getMessage().startsWith("The field date must be "), refusal.getMessage());
    }
}
