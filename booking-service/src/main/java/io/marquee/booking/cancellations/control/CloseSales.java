package io.marquee.booking.cancellations.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/**
 * Takes a cancelled show off sale, and finds whom that concerns.
 *
 * <p>No booking is missed: who confirms a booking holds the show's row shared until the sale is committed, and closing
 * the sales changes that row. So each sale is either committed before the closing, and found by {@link #affected}, or
 * comes after it and is refused.
 */
@ApplicationScoped
public class CloseSales {

    private static final String CAUSE = "close-sales";

    private final BookingsOfShow bookings;
    private final GiveUpUnpaid giveUpUnpaid;

    /** For CDI's proxy. */
    protected CloseSales() {
        this(null, null);
    }

    @Inject
    public CloseSales(BookingsOfShow bookings, GiveUpUnpaid giveUpUnpaid) {
        this.bookings = bookings;
        this.giveUpUnpaid = giveUpUnpaid;
    }

    /**
     * Closes the sales first, then cancels the bookings that are not paid yet, each in a transaction of its own. A show
     * that never came here has nothing to close.
     *
     * @param reason why, for people
     */
    public void close(UUID showId, String reason) {
        bookings.closeShow(showId);
        bookings.unpaid(showId).forEach(id -> giveUpUnpaid.cancel(id, CAUSE, reason));
    }

    /** The bookings of a show whose sales are closed that have seats. */
    public List<UUID> affected(UUID showId) {
        return bookings.sold(showId);
    }
}
