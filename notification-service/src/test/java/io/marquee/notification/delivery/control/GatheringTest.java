package io.marquee.notification.delivery.control;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.marquee.chassis.errors.PassingException;
import io.marquee.notification.bookings.control.KnownBookings;
import io.marquee.notification.bookings.entity.BookingData;
import io.marquee.notification.bookings.entity.BookingFacts;
import io.marquee.notification.bookings.entity.RefundFacts;
import io.marquee.notification.delivery.entity.Occasion;
import io.marquee.notification.delivery.entity.Repayment;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a job to tell of a confirmed booking waits for. */
class GatheringTest {

    private static final UUID BOOKING = UUID.randomUUID();

    private final BookingFacts facts = new BookingFacts(BOOKING, UUID.randomUUID());

    @Test
    void aTicketIsWaitedFor() {
        learn("INITIATED", null);
        assertThrows(PassingException.class, this::news);
        learn("CONFIRMED", "ticket");
        assertFalse(news().isOutdated());
    }

    @Test
    void theTicketOfABookingThatIsGivenUpIsNotWaitedFor() {
        learn("CANCELLED", null);
        assertTrue(news().isOutdated());
    }

    @Test
    void aTicketThatComesAfterTheCancellationIsOutdated() {
        learn("CANCELLED", null);
        learn("CONFIRMED", "ticket");
        assertTrue(news().isOutdated());
    }

    private BookingNews news() {
        return new Gathering(null, new OneBooking(facts))
                .news(Occasion.BOOKING_CONFIRMED, BOOKING, new Repayment(null, null));
    }

    private void learn(String status, String ticket) {
        facts.update(status, "{}", ticket, Instant.now());
    }

    /** Knows that booking only, and of no refund. */
    private static final class OneBooking extends KnownBookings {

        private final BookingFacts facts;

        OneBooking(BookingFacts facts) {
            this.facts = facts;
        }

        @Override
        public Optional<Known> find(UUID bookingId) {
            return Optional.of(new Known(facts, null));
        }

        @Override
        public Optional<BookingData.Ticket> ticket(BookingFacts booking) {
            return Optional.empty();
        }

        @Override
        public Optional<RefundFacts> refund(UUID bookingId) {
            return Optional.empty();
        }
    }
}
