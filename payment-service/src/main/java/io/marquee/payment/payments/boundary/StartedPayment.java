package io.marquee.payment.payments.boundary;

import io.marquee.payment.payments.control.CustomerPayments.Started;
import java.math.BigDecimal;
import java.net.URI;
import java.util.UUID;

/** A payment that its customer has begun, with what they need to pay. */
public record StartedPayment(
        UUID paymentId,
        UUID bookingId,
        String status,
        BigDecimal amount,
        String currency,
        String provider,
        ProviderPayload providerPayload) {

    /** Either the page to go to, or id, secret and key for the provider's own SDK. */
    public record ProviderPayload(
            String paymentIntentId, String clientSecret, String publishableKey, URI redirectUrl) {}

    static StartedPayment of(Started started) {
        var payment = started.payment();
        return new StartedPayment(
                payment.id(),
                payment.bookingId(),
                payment.status().name(),
                payment.asked().amount(),
                payment.asked().currency(),
                payment.provider(),
                new ProviderPayload(
                        started.intent().id(),
                        started.intent().clientSecret(),
                        started.publishableKey(),
                        started.checkoutPage()));
    }
}
