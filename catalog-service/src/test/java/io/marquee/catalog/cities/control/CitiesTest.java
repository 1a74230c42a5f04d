package io.marquee.catalog.cities.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.marquee.chassis.errors.BusinessException;
import io.marquee.chassis.errors.ErrorCode;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class CitiesTest {

    @ParameterizedTest
    @ValueSource(strings = {"Asia/Kolkata", "Europe/Berlin", "America/Argentina/Buenos_Aires", "Etc/GMT+5", "UTC"})
    void zoneThatMeansTheSameToTheDatabaseIsTaken(String name) {
        assertEquals(ZoneId.of(name), Cities.zone("timeZone", name));
    }

    /** PostgreSQL reads offsets by the opposite sign, CET and its like without summer time, and knows no SystemV. */
    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "UTC+05:30",
                "GMT-3",
                "+05:30",
                "Z",
                "CET",
                "WET",
                "SystemV/EST5EDT",
                "asia/kolkata",
                "Asia/Atlantis"
            })
    void anyOtherIsRefusedByItsField(String name) {
        var refusal = assertThrows(BusinessException.class, () -> Cities.zone("timeZone", name));
        assertEquals(ErrorCode.VALIDATION_ERROR, refusal.code());
        assertTrue(refusal.getMessage().startsWith("The field timeZone must be "), refusal.getMessage());
    }
}
