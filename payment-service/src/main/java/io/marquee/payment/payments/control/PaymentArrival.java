package io.marquee.payment.payments.control;

import io.marquee.chassis.logging.LogContext;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Waits for the payment of a booking that was made a moment ago: the process registers it just after the booking was
 * answered. No thread is held meanwhile. The row is looked for, because the worker may run in another replica.
 */
@ApplicationScoped
public class PaymentArrival {

    private static final long PAUSE_MILLIS = 100;

    private final Payments payments;
    private final Duration longest;

    @Resource
    ManagedScheduledExecutorService scheduler;

    protected PaymentArrival() {
        this(null, null);
    }

    @Inject
    public PaymentArrival(Payments payments, @ConfigProperty(name = "payment.start-wait") Duration longest) {
        this.payments = payments;
        this.longest = longest;
    }

    /** Completes when the payment can be started or is past that, at the latest after {@code payment.start-wait}. */
    public CompletionStage<Void> of(UUID bookingId, UUID userId) {
        var arrived = new CompletableFuture<Void>();
        look(bookingId, userId, Instant.now().plus(longest), arrived);
        return arrived;
    }

    private void look(UUID bookingId, UUID userId, Instant deadline, CompletableFuture<Void> arrived) {
        try {
            if (isThere(bookingId, userId) || !Instant.now().isBefore(deadline)) {
                arrived.complete(null);
                return;
            }
            var context = LogContext.copy();
            scheduler.schedule(
                    () -> {
                        LogContext.restore(context);
                        look(bookingId, userId, deadline, arrived);
                        LogContext.clear();
                    },
                    PAUSE_MILLIS,
                    TimeUnit.MILLISECONDS);
        } catch (RuntimeException e) {
            arrived.completeExceptionally(e);
        }
    }

    /** Someone else's booking looks like one that does not exist, also in how long the answer takes. */
    private boolean isThere(UUID bookingId, UUID userId) {
        return payments.ofBooking(bookingId)
                .filter(p -> p.userId().equals(userId))
                .filter(p -> p.intentId() != null || !p.status().isOpen())
                .isPresent();
    }
}
