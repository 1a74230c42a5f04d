package io.marquee.payment.payments.boundary;

import io.marquee.payment.money.entity.Money;
import io.marquee.payment.payments.control.PaymentRegistration;
import io.marquee.payment.payments.entity.PaymentOrder;
import io.marquee.workers.JobWorker;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/** Registers the amount with the payment provider, once for a booking. */
@ApplicationScoped
public class CreatePaymentIntentWorker {

    private final PaymentRegistration registration;

    protected CreatePaymentIntentWorker() {
        this(null);
    }

    @Inject
    public CreatePaymentIntentWorker(PaymentRegistration registration) {
        this.registration = registration;
    }

    /** @param bookingCode null where the process does not carry it */
    public record CreatePaymentIntent(
            @NotNull UUID bookingId,
            String bookingCode,
            @NotNull UUID userId,
            @NotNull Pricing pricing,
            @NotNull Instant expiresAt) {}

    /** The part of a booking's price that matters here. */
    public record Pricing(String currency, BigDecimal total) {}

    public record PaymentIntentCreated(UUID paymentId) {}

    @JobWorker(value = "create-payment-intent", timeout = "PT45S")
    public PaymentIntentCreated create(CreatePaymentIntent job) {
        var total = new Money(job.pricing().total(), job.pricing().currency());
        var order = new PaymentOrder(job.bookingId(), job.bookingCode(), job.userId(), total, job.expiresAt());
        return new PaymentIntentCreated(registration.register(order));
    }
}
