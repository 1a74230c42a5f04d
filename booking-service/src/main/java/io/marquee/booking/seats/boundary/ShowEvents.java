package io.marquee.booking.seats.boundary;

import io.marquee.booking.seats.control.Shows;
import io.marquee.booking.seats.entity.Show;
import io.marquee.chassis.inbox.EventHandler;
import io.marquee.chassis.inbox.ReceivedEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.UUID;

/** Keeps the copies of the catalog's shows up to date. */
@ApplicationScoped
public class ShowEvents implements EventHandler {

    private static final String PUBLISHED = "io.marquee.show.published.v1";
    private static final String UPDATED = "io.marquee.show.updated.v1";
    private static final String CANCELLED = "io.marquee.show.cancelled.v1";

    private final Shows shows;

    /** For CDI's proxy. */
    protected ShowEvents() {
        this(null);
    }

    @Inject
    public ShowEvents(Shows shows) {
        this.shows = shows;
    }

    @Override
    public Set<String> topics() {
        return Set.of("marquee.catalog");
    }

    @Override
    public Set<String> types() {
        return Set.of(PUBLISHED, UPDATED, CANCELLED);
    }

    @Override
    public void handle(ReceivedEvent event) {
        if (event.type().equals(CANCELLED)) {
            cancel(UUID.fromString(event.subject()));
        } else {
            shows.store(event.data(Show.class), event.json());
        }
    }

    /** Events of a show come in order, so a show that is not known here was never published. */
    private void cancel(UUID showId) {
        if (!shows.cancel(showId)) {
            throw new IllegalStateException("Show " + showId + " was cancelled before it was published");
        }
    }
}
