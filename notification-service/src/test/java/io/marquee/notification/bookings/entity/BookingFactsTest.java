package io.marquee.notification.bookings.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A booking only goes forward, in whatever order its events come. */
class BookingFactsTest {

    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");

    private final BookingFacts facts = new BookingFacts(UUID.randomUUID(), UUID.randomUUID());

    @ParameterizedTest
    @ValueSource(strings = {"FAILED", "EXPIRED", "CANCELLED"})
    void whatIsGivenUpIsNotBroughtBackByAnOlderEvent(String end) {
        learn("INITIATED", null);
        learn(end, null);
        learn("CONFIRMED", "ticket");
        learn("INITIATED", null);
        assertTrue(facts.isGivenUp());
        assertEquals("data of " + end, facts.data());
        assertEquals("ticket", facts.ticket(), "it was missing");
    }

    @Test
    void whatIsSoldIsNotUnsoldByAnOlderEvent() {
        learn("CONFIRMED", "ticket");
        learn("INITIATED", null);
        assertEquals("CONFIRMED", facts.status());
        assertEquals("data of CONFIRMED", facts.data());
    }

    @Test
    void eachStepForwardIsTaken() {
        learn("INITIATED", null);
        learn("CONFIRMED", "ticket");
        assertEquals("CONFIRMED", facts.status());
        assertFalse(facts.isGivenUp());
        learn("CANCELLED", null);
        assertTrue(facts.isGivenUp());
        assertEquals("ticket", facts.ticket(), "a ticket that is known stays known");
    }

    @Test
    void aShowThatWasCancelledLateEndsACompletedBooking() {
        learn("COMPLETED", "ticket");
        learn("CANCELLED", null);
        learn("COMPLETED", "ticket");
        assertTrue(facts.isGivenUp());
    }

    private void learn(String status, String ticket) {
        facts.update(status, "data of " + status, ticket, NOW);
    }
}
