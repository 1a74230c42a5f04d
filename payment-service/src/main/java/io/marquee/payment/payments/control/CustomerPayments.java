package io.marquee.payment.payments.control;

import io.marquee.chassis.errors.BusinessException;
import io.marquee.chassis.errors.ErrorCode;
import io.marquee.chassis.errors.TechnicalException;
import io.marquee.payment.payments.entity.Payment;
import io.marquee.payment.providers.control.PaymentReference;
import io.marquee.payment.providers.control.Providers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** A customer pays for a booking of theirs. */
@ApplicationScoped
public class CustomerPayments {

    private static final Duration COME_BACK = Duration.ofSeconds(1);

    private final Payments payments;
    private final PaymentLedger ledger;
    private final PaymentRegistration registration;
    private final ProviderChoice choice;
    private final Providers providers;

    protected CustomerPayments() {
        this(null, null, null, null, null);
    }

    @Inject
    public CustomerPayments(
            Payments payments,
            PaymentLedger ledger,
            PaymentRegistration registration,
            ProviderChoice choice,
            Providers providers) {
        this.payments = payments;
        this.ledger = ledger;
        this.registration = registration;
        this.choice = choice;
        this.providers = providers;
    }

    /**
     * A wish to pay.
     *
     * @param id the same when the wish is repeated
     * @param provider null for the one that the payment has; another one replaces it
     * @param returnUrl where the provider's page sends the customer afterwards
     */
    public record Start(UUID id, UUID bookingId, UUID userId, String provider, URI returnUrl) {}

    /** What a customer's device needs to pay. */
    public record Started(Payment payment, Map<String, String> checkout) {}

    /**
     * Gives the customer what they need to pay, once.
     *
     * @throws BusinessException NOT_FOUND, also for a booking that is not priced yet; VALIDATION_ERROR for a provider that we do not work with; or why it cannot
     *     be paid: BOOKING_EXPIRED, PAYMENT_PENDING, BOOKING_NOT_PAYABLE
     * @throws TechnicalException if the provider cannot be asked; the customer can try again
     */
    public Started start(Start wish) {
        var payment = payments.ofBooking(wish.bookingId())
                .filter(p -> p.userId().equals(wish.userId()))
                .orElseThrow(() -> nothingToPay(wish.bookingId()));
        PayableRule.check(payment, wish.id(), Instant.now());
        var chosen = registration.complete(choice.of(payment, wish));
        var provider = providers.get(chosen.provider());
        // Asked before the step is taken, so that a provider that is down does not use up the customer's one start.
        var intent = provider.find(new PaymentReference(chosen.intentId(), chosen.bookingName()));
        return new Started(ledger.start(chosen.id(), wish.id()), provider.checkout(intent, wish.returnUrl()));
    }

    /** Of bookings only the process tells this service, when they are priced: that may be in a moment. */
    private static BusinessException nothingToPay(UUID bookingId) {
        return new BusinessException(
                        ErrorCode.NOT_FOUND,
                        "There is nothing to pay for booking " + bookingId
                                + ". If it was made just now, its price is not known yet: try again in a moment.",
                        Map.of("id", bookingId.toString()))
                .retryAfter(COME_BACK);
    }
}
