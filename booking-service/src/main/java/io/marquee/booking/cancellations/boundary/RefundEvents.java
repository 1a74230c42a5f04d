package io.marquee.booking.cancellations.boundary;

import io.marquee.booking.cancellations.control.Refunds;
import io.marquee.booking.cancellations.entity.MoneyReturned;
import io.marquee.chassis.inbox.EventHandler;
import io.marquee.chassis.inbox.ReceivedEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.Set;
import java.util.UUID;

/** Learns from payment-service which money went back, and which of it did not arrive. */
@ApplicationScoped
public class RefundEvents implements EventHandler {

    private static final String REFUNDED = "io.marquee.payment.refunded.v1";
    private static final String REFUND_FAILED = "io.marquee.payment.refund-failed.v1";

    private final Refunds refunds;

    /** For CDI's proxy. */
    protected RefundEvents() {
        this(null);
    }

    @Inject
    public RefundEvents(Refunds refunds) {
        this.refunds = refunds;
    }

    /** What is needed of the data of both events; the amount is that of the refund. */
    public record Refunded(UUID paymentId, UUID bookingId, BigDecimal amount, String currency, String reason) {}

    @Override
    public Set<String> topics() {
        return Set.of("marquee.payments");
    }

    @Override
    public Set<String> types() {
        return Set.of(REFUNDED, REFUND_FAILED);
    }

    @Override
    public void handle(ReceivedEvent event) {
        var data = event.data(Refunded.class);
        refunds.returned(new MoneyReturned(
                event.id(),
                data.bookingId(),
                data.paymentId(),
                event.type().equals(REFUND_FAILED) ? data.amount().negate() : data.amount(),
                data.currency(),
                data.reason(),
                event.time().toInstant()));
    }
}
