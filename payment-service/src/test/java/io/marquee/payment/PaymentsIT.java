package io.marquee.payment;

import static io.marquee.payment.testing.PaymentScenario.messages;
import static io.marquee.payment.testing.PaymentScenario.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.marquee.chassis.testing.ServiceArchive;
import io.marquee.payment.testing.PaymentScenario;
import java.net.URI;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class PaymentsIT {

    @Deployment(testable = false)
    static WebArchive service() {
        return ServiceArchive.built();
    }

    @ArquillianResource
    URI base;

    @Test
    void aPaidBookingSettlesItsProcess() {
        var booking = new PaymentScenario(base);
        var payment = booking.register("450.00", "INR");
        var started = booking.start();
        assertEquals(201, started.status(), started.text());
        assertEquals("INITIATED", started.body().path("status").asText());
        assertTrue(
                started.body()
                        .path("providerPayload")
                        .path("redirectUrl")
                        .asText()
                        .endsWith("return_url=https%3A%2F%2Fshop.example%2Fback"),
                started.text());

        booking.pay("pm_card_visa");
        var received = booking.report("payment_intent.succeeded");

        assertEquals(200, received.status(), received.text());
        assertEquals("SUCCEEDED", booking.status(payment));
        assertEquals(1, messages("payment-settled", booking.bookingId));
        assertEquals("SUCCEEDED", PaymentScenario.message("payment-settled", booking.bookingId, "paymentOutcome"));
        assertEquals(1, messages("io.marquee.payment.completed.v1", payment));
        assertEquals(
                "corr-" + booking.bookingId,
                text("select correlation_id from outbox where type = 'payment-settled' and key = '" + booking.bookingId
                        + "'"));
    }
}
