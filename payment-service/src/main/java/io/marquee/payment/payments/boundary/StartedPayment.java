package io.marquee.payment.payments.boundary;

import io.marquee.payment.payments.control.CustomerPayments.Started;
import java.math.BigDecimal;
import java.util.Map;
import java.util.UUID;

/**
 * A payment that its customer has begun.
 *
 * @param providerPayload what they need to pay: the page to go to (redirectUrl), and what the provider's own SDK wants
 */
public record StartedPayment(
        UUID paymentId,
        UUID bookingId,
        String status,
        BigDecimal amount,
        String currency,
        String provider,
        Map<String, String> providerPayload) {

    static StartedPayment of(Started started) {
        var payment = started.payment();
        return new StartedPayment(
                payment.id(),
                payment.bookingId(),
                payment.status().name(),
                payment.asked().amount(),
                payment.asked().currency(),
                payment.provider(),
                started.checkout());
    }
}
