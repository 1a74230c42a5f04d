package io.marquee.booking.checkins.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.marquee.booking.checkins.entity.Scan;
import io.marquee.chassis.errors.BusinessException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NewCheckInTest {

    private static final Instant NOW = Instant.parse("2026-11-21T14:00:00.123456Z");

    @Test
    void aScanIsOfNowUnlessItSaysOtherwise() {
        var scan = scan(new NewCheckIn("  MQ1.x ", null, null, null));
        assertEquals("MQ1.x", scan.qrCodeData());
        assertEquals(Instant.parse("2026-11-21T14:00:00.123Z"), scan.at());
        assertFalse(scan.isUpload());
    }

    @Test
    void anUploadSaysWhenItWas() {
        var scan = scan(new NewCheckIn("MQ1.x", "North", null, "2026-11-21T19:12:00+05:30"));
        assertEquals(Instant.parse("2026-11-21T13:42:00Z"), scan.at());
        assertTrue(scan.isUpload());
    }

    @Test
    void clocksMayDifferAMinute() {
        assertEquals(
                Instant.parse("2026-11-21T14:00:00.123Z"),
                scan(at("2026-11-21T14:00:59Z")).at());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-21T14:01:01Z", "2026-11-14T13:59:59Z", "2026-11-21T14:00", "now", ""})
    void otherTimesAreRefused(String time) {
        var refused = assertThrows(BusinessException.class, () -> scan(at(time)));
        assertTrue(refused.getMessage().contains("scannedAt"), refused.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "North\n", "a name that is much too long for the door of a theatre"})
    void aGateHasAShortName(String gate) {
        var refused = assertThrows(BusinessException.class, () -> scan(new NewCheckIn("MQ1.x", gate, null, null)));
        assertTrue(refused.getMessage().contains("gate"), refused.getMessage());
    }

    private static NewCheckIn at(String time) {
        return new NewCheckIn("MQ1.x", null, null, time);
    }

    private static Scan scan(NewCheckIn body) {
        return body.toScan(UUID.randomUUID(), NOW, Duration.ofDays(7));
    }
}
