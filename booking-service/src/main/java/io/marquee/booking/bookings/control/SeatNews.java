package io.marquee.booking.bookings.control;

import io.marquee.booking.seats.control.SeatTopic;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;

/** Lets those who watch a seat map see at once what the database has decided. */
@ApplicationScoped
public class SeatNews {

    private final SeatTopic topic;

    /** For CDI's proxy. */
    protected SeatNews() {
        this(null);
    }

    @Inject
    public SeatNews(SeatTopic topic) {
        this.topic = topic;
    }

    void tell(@Observes(during = TransactionPhase.AFTER_SUCCESS) BookingChanged change) {
        if (change.status().isSold() || change.status().isGivenUp()) {
            topic.changed(change.showId());
        }
    }
}
