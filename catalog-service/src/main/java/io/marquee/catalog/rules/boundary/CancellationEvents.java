package io.marquee.catalog.rules.boundary;

import io.marquee.catalog.pricing.control.RecentCases;
import io.marquee.catalog.rules.entity.CancelledSale;
import io.marquee.chassis.inbox.EventHandler;
import io.marquee.chassis.inbox.ReceivedEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.Set;
import java.util.UUID;

/** Keeps what recent refunds were decided from, so that a changed refund policy can be tried on it. */
@ApplicationScoped
public class CancellationEvents implements EventHandler {

    private final RecentCases cases;

    /** For the container's proxy only. */
    protected CancellationEvents() {
        this(null);
    }

    @Inject
    public CancellationEvents(RecentCases cases) {
        this.cases = cases;
    }

    @Override
    public Set<String> topics() {
        return Set.of("marquee.bookings");
    }

    @Override
    public Set<String> types() {
        return Set.of("io.marquee.booking.cancelled.v1");
    }

    /** Bookings that were never sold have nothing to give back. */
    @Override
    public void handle(ReceivedEvent event) {
        var cancelled = event.data(Cancelled.class);
        if (cancelled.cancellation() != null) {
            cases.keep(CancelledSale.DECISION, cancelled.bookingId().getLeastSignificantBits(), cancelled.sale());
        }
    }

    /** What this service reads of the event. */
    public record Cancelled(UUID bookingId, Price pricing, Facts cancellation) {

        CancelledSale sale() {
            return new CancelledSale(
                    cancellation.reason(),
                    cancellation.hoursBeforeShow(),
                    pricing.currency(),
                    pricing.subtotal().subtract(pricing.discount()),
                    pricing.fees(),
                    pricing.tax());
        }
    }

    /** What the booking cost. */
    public record Price(String currency, BigDecimal subtotal, BigDecimal discount, BigDecimal fees, BigDecimal tax) {}

    /** What the refund is decided from. */
    public record Facts(String reason, BigDecimal hoursBeforeShow) {}
}
