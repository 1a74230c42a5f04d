package io.marquee.booking.checkins.control;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.marquee.booking.checkins.entity.Doorkeeper;
import io.marquee.booking.checkins.entity.Scan;
import io.marquee.booking.seats.entity.Show;
import io.marquee.booking.seats.entity.ShowExamples;
import io.marquee.chassis.errors.BusinessException;
import io.marquee.chassis.errors.ErrorCode;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DoorRulesTest {

    private static final Instant START = Instant.parse("2026-11-21T14:00:00Z");

    private final DoorRules rules = new DoorRules(Duration.ofHours(2));
    private final Show show =
            ShowExamples.show(UUID.randomUUID(), "PUBLISHED", OffsetDateTime.parse("2026-11-21T14:00:00Z"));
    private final Doorkeeper owner = new Doorkeeper(show.partnerId(), false);

    @Test
    void theDoorsOpenTwoHoursBeforeTheShow() {
        var opens = START.minus(Duration.ofHours(2));
        assertDoesNotThrow(() -> rules.check(show, scan(opens), owner));
        var early = refused(scan(opens.minusMillis(1)), owner, ErrorCode.CHECK_IN_NOT_OPEN);
        assertEquals("It is too early: people are let in from 17:30 on 21 November.", early.getMessage());
    }

    @Test
    void theDoorsCloseWhenTheShowEnds() {
        var end = START.plus(Duration.ofMinutes(90));
        assertDoesNotThrow(() -> rules.check(show, scan(end.minusMillis(1)), owner));
        var late = refused(scan(end), owner, ErrorCode.CHECK_IN_CLOSED);
        assertEquals("It is too late: the show ended at 21:00 on 21 November.", late.getMessage());
    }

    @Test
    void theTheatreComesBeforeTheHour() {
        var stranger = new Doorkeeper(UUID.randomUUID(), false);
        assertEquals(
                403,
                refused(scan(Instant.EPOCH), stranger, ErrorCode.WRONG_THEATRE)
                        .code()
                        .status());
        assertDoesNotThrow(() -> rules.check(show, scan(START), new Doorkeeper(UUID.randomUUID(), true)));
    }

    @Test
    void aScreenMayTakeItsOwnShowOnly() {
        var other = new Scan(UUID.randomUUID(), "MQ1", null, START, false, UUID.randomUUID());
        var refused = refused(other, owner, ErrorCode.WRONG_SHOW);
        assertTrue(refused.getMessage().endsWith("The General, Screen 1, 19:30 on 21 November."), refused.getMessage());
    }

    @Test
    void nobodyEntersACancelledShow() {
        var cancelled = ShowExamples.show(show.showId(), "CANCELLED", show.startsAt());
        var keeper = new Doorkeeper(cancelled.partnerId(), false);
        var refused = assertThrows(BusinessException.class, () -> rules.check(cancelled, scan(START), keeper));
        assertEquals(ErrorCode.TICKET_CANCELLED, refused.code());
    }

    private BusinessException refused(Scan scan, Doorkeeper keeper, ErrorCode code) {
        var refused = assertThrows(BusinessException.class, () -> rules.check(show, scan, keeper));
        assertEquals(code, refused.code());
        return refused;
    }

    private static Scan scan(Instant at) {
        return new Scan(UUID.randomUUID(), "MQ1", null, at, false, null);
    }
}
