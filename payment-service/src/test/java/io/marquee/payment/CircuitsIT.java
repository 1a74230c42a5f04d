package io.marquee.payment;

import static io.marquee.payment.testing.PaymentScenario.text;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.marquee.chassis.testing.ApiClient;
import io.marquee.chassis.testing.ServiceArchive;
import io.marquee.payment.testing.PaymentScenario;
import java.net.URI;
import java.time.Duration;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A provider that is down: its circuit opens, the other provider's does not. */
@ExtendWith(ArquillianExtension.class)
class CircuitsIT {

    /**
     * With the two retries of the settings these are twelve calls, of which ten open the circuit. They would not suffice if
     * the settings had no effect: by the standard's own defaults it takes twenty.
     */
    private static final int ENOUGH_TO_OPEN = 4;

    @Deployment(testable = false)
    static WebArchive service() {
        return ServiceArchive.built();
    }

    @ArquillianResource
    URI base;

    @Test
    void customersPayByTheOtherProviderAndTheFirstIsClosedWhenItIsBack() {
        var unlucky = new PaymentScenario(base);
        unlucky.register("450.00", "INR");
        var booking = new PaymentScenario(base);
        var first = booking.register("450.00", "INR");
        booking.provider.fail(503, "stripe");
        try {
            for (var attempt = 0; attempt < ENOUGH_TO_OPEN; attempt++) {
                assertEquals(503, unlucky.start().status());
            }
            var metrics = ApiClient.at(base).get("/metrics").text();
            assertTrue(
                    metrics.matches("(?s).*circuit_breaker_state\\{[^}]*target=\"stripe\"[^}]*} 1(\\.0)?\\n.*"),
                    metrics);
            var started = booking.startAtRazorpay();
            assertEquals(201, started.status(), started.text());
            assertEquals("CLOSING", booking.status(first));
        } finally {
            booking.provider.recover();
        }
        await().atMost(Duration.ofMinutes(3)).until(() -> booking.status(first).equals("CLOSED"));
        var intent = text("select intent_id from payments where id = '" + first + "'");
        assertEquals("canceled", booking.provider.intent(intent).path("status").asText());
    }
}
