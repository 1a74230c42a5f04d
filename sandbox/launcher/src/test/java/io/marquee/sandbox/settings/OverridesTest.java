package io.marquee.sandbox.settings;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OverridesTest {

    private static final ServiceSettings BOOKING = new ServiceSettings(Map.of(
            "booking.hold-time", SettingLine.parse("booking.hold-time | duration | PT5M | PT1S..PT1H | How long"),
            "redis.url", SettingLine.parse("redis.url | secret | REQUIRED")));

    @Test
    void settingThatAServiceListsIsAccepted() {
        var overrides = Overrides.parse(List.of("booking.hold-time=PT15S"));

        assertDoesNotThrow(() -> overrides.check(List.of(BOOKING)));
        assertEquals("PT15S", overrides.values().get("booking.hold-time"));
    }

    @Test
    void unknownSettingIsRefusedAndTheNearOneNamed() {
        var overrides = Overrides.parse(List.of("booking.holdtime=PT15S"));

        var refused = assertThrows(IllegalArgumentException.class, () -> overrides.check(List.of(BOOKING)));

        assertTrue(refused.getMessage().contains("booking.holdtime"));
        assertTrue(refused.getMessage().contains("Did you mean booking.hold-time?"));
    }

    @Test
    void nothingIsSuggestedForAWordFarFromAll() {
        var refused = assertThrows(
                IllegalArgumentException.class,
                () -> Overrides.parse(List.of("xyz=1")).check(List.of(BOOKING)));

        assertFalse(refused.getMessage().contains("Did you mean"));
    }

    @Test
    void wordWithoutEqualsSignIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> Overrides.parse(List.of("booking.hold-time")));
        assertThrows(IllegalArgumentException.class, () -> Overrides.parse(List.of("=PT15S")));
    }

    @Test
    void valueMayHoldEqualsSigns() {
        assertEquals("a=b", Overrides.parse(List.of("key=a=b")).values().get("key"));
    }

    @Test
    void variableIsNamedAsMicroProfileConfigReadsIt() {
        assertEquals("BOOKING_HOLD_TIME", SettingLine.variable("booking.hold-time"));
    }
}
