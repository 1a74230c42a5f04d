package io.marquee.payment;

import static io.marquee.payment.testing.PaymentScenario.job;
import static io.marquee.payment.testing.PaymentScenario.message;
import static io.marquee.payment.testing.PaymentScenario.messages;
import static io.marquee.payment.testing.PaymentScenario.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.marquee.chassis.security.Roles;
import io.marquee.chassis.testing.ApiClient;
import io.marquee.chassis.testing.ServiceArchive;
import io.marquee.payment.testing.PaymentScenario;
import io.marquee.payment.testing.ProviderClient;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The way of a payment: the process asks by job, the customer by HTTP, the provider is the sandbox's. */
@ExtendWith(ArquillianExtension.class)
class PaymentsIT {

    @Deployment(testable = false)
    static WebArchive service() {
        return ServiceArchive.built();
    }

    @ArquillianResource
    URI base;

    PaymentScenario booking;

    @BeforeEach
    void aBooking() {
        booking = new PaymentScenario(base);
    }

    @Test
    void aPaidBookingSettlesItsProcess() {
        var payment = booking.register("450.00", "INR");
        var started = booking.start();
        assertEquals(201, started.status(), started.text());
        assertEquals("INITIATED", started.body().path("status").asText());
        assertEquals(
                "http://localhost/api/v1/payments/" + payment,
                started.header("Location").orElseThrow());
        var page = started.body().path("providerPayload").path("redirectUrl").asText();
        assertTrue(page.endsWith("return_url=https%3A%2F%2Fshop.example%2Fback"), page);

        booking.pay("pm_card_visa");
        var received = booking.report("payment_intent.succeeded");

        assertEquals(200, received.status(), received.text());
        assertEquals("SUCCEEDED", booking.status(payment));
        assertEquals(1, messages("payment-settled", booking.bookingId));
        assertEquals("SUCCEEDED", message("payment-settled", booking.bookingId, "paymentOutcome"));
        assertEquals(1, messages("io.marquee.payment.initiated.v1", payment));
        assertEquals(1, messages("io.marquee.payment.completed.v1", payment));
        assertEquals(
                "corr-" + booking.bookingId,
                text("select correlation_id from outbox where type = 'payment-settled' and key = '" + booking.bookingId
                        + "'"));
    }

    @Test
    void aJobThatRunsTwiceMakesOnePayment() {
        var first = booking.register("1200", "JPY");
        assertEquals(first, booking.register("1200", "JPY"));
        booking.start();
        var intent = booking.provider.intent(booking.intentId());
        assertEquals(1200, intent.path("amount").asInt());
        assertEquals(first.toString(), intent.path("metadata").path("paymentId").asText());
        assertEquals(
                booking.bookingId.toString(),
                intent.path("metadata").path("bookingId").asText());
    }

    @Test
    void aPaymentIsStartedOnceAndTheSameKeyIsAnsweredAgain() {
        booking.register("450.00", "INR");
        var first = booking.start("my-key");
        var again = booking.start("my-key");
        var other = booking.start("other-key");
        assertEquals(201, again.status(), again.text());
        assertEquals("true", again.header("Idempotent-Replayed").orElse(""));
        assertEquals(first.body(), again.body());
        assertEquals(409, other.status());
        assertEquals("PAYMENT_PENDING", other.errorCode());
    }

    @Test
    void aStartThatWasCutOffBeforeItsAnswerIsAnsweredWhenRepeated() {
        booking.register("450.00", "INR");
        var first = booking.start("cut-off");
        PaymentScenario.execute("update idempotency_keys set state = 'RUNNING', status = null, body = null,"
                + " lease_until = now() - interval '1 minute' where key = 'cut-off'");
        var again = booking.start("cut-off");
        assertEquals(201, again.status(), again.text());
        assertEquals(first.body(), again.body());
        assertEquals(
                1,
                messages(
                        "io.marquee.payment.initiated.v1",
                        UUID.fromString(first.body().path("paymentId").asText())));
    }

    @Test
    void theStartWaitsForABookingThatIsJustBeingMade() {
        var late = CompletableFuture.runAsync(
                () -> booking.register("450.00", "INR"), CompletableFuture.delayedExecutor(700, TimeUnit.MILLISECONDS));
        var started = booking.start();
        late.join();
        assertEquals(201, started.status(), started.text());
    }

    /** Only the process tells of a booking, and it may be slow: the key that came too early is not used up. */
    @Test
    void whoComesTooEarlyMayComeAgainWithTheSameKey() {
        var early = booking.start("early");
        assertEquals(404, early.status(), early.text());
        assertTrue(Integer.parseInt(early.header("Retry-After").orElseThrow()) >= 1);
        booking.register("450.00", "INR");
        var again = booking.start("early");
        assertEquals(201, again.status(), again.text());
        assertTrue(again.header("Idempotent-Replayed").isEmpty());
    }

    @Test
    void someoneElsesBookingAndPaymentAreNotThere() {
        var payment = booking.register("450.00", "INR");
        var stranger = booking.as(UUID.randomUUID(), Roles.CUSTOMER).with("Idempotency-Key", "stranger");
        var start = stranger.post(
                "/api/v1/bookings/" + booking.bookingId + "/payments", Map.of("returnUrl", "https://shop.example/"));
        assertEquals(404, start.status());
        assertEquals("NOT_FOUND", start.errorCode());
        assertEquals(404, stranger.get("/api/v1/payments/" + payment).status());
        assertEquals(0, stranger.get("/api/v1/payments").body().path("items").size());
        var ofBooking = "/api/v1/bookings/" + booking.bookingId + "/payments";
        assertEquals(404, stranger.get(ofBooking).status());
        for (var reader : List.of(booking.asCustomer(), booking.as(UUID.randomUUID(), Roles.SUPPORT))) {
            assertEquals(200, reader.get("/api/v1/payments/" + payment).status());
            assertEquals(
                    payment.toString(),
                    reader.get(ofBooking).body().at("/items/0/paymentId").asText());
        }
    }

    @Test
    void whoComesTooLateIsTold() {
        booking.register("450.00", "INR", Instant.now().minusSeconds(1));
        assertEquals("410 BOOKING_EXPIRED", statusAndCode(booking.start()));
        booking.close("EXPIRED");
        assertEquals("410 BOOKING_EXPIRED", statusAndCode(booking.start()));
    }

    @Test
    void aCancelledOrPaidBookingIsNotPayable() {
        booking.register("450.00", "INR");
        booking.close("CANCELLED");
        assertEquals("422 BOOKING_NOT_PAYABLE", statusAndCode(booking.start()));
        var other = new PaymentScenario(base);
        other.paid("450.00", "INR");
        assertEquals("422 BOOKING_NOT_PAYABLE", statusAndCode(other.start()));
    }

    @Test
    void theStartNeedsAKeyAReturnAddressAndAKnownProvider() {
        booking.register("450.00", "INR");
        var path = "/api/v1/bookings/" + booking.bookingId + "/payments";
        var body = Map.of("returnUrl", "https://shop.example/");
        assertEquals(
                "400 IDEMPOTENCY_KEY_REQUIRED",
                statusAndCode(booking.asCustomer().post(path, body)));
        assertEquals("400 VALIDATION_ERROR", statusAndCode(booking.start("a", Map.of("returnUrl", "/back"))));
        var cash = Map.of("returnUrl", "https://shop.example/", "provider", "cash");
        var refused = booking.start("b", cash);
        assertEquals("400 VALIDATION_ERROR", statusAndCode(refused));
        assertEquals(
                "provider",
                refused.body().at("/error/details/violations/0/field").asText());
        assertEquals(
                "401 UNAUTHORIZED",
                statusAndCode(ApiClient.at(base).with("Idempotency-Key", "c").post(path, body)));
        assertEquals(201, booking.start().status());
    }

    @Test
    void aClosedPaymentCannotBePaidAtTheProviderEither() {
        var payment = booking.register("450.00", "INR");
        booking.start();
        var closed = booking.close("EXPIRED");
        assertEquals(true, closed.get("paymentClosed"));
        assertEquals(false, closed.get("alreadyPaid"));
        assertEquals("CLOSED", booking.status(payment));
        assertEquals(
                "canceled",
                booking.provider.intent(booking.intentId()).path("status").asText());
        assertEquals(closed.get("paymentClosed"), booking.close("EXPIRED").get("paymentClosed"));
        booking.report("payment_intent.canceled");
        assertEquals("CLOSED", booking.status(payment));
        assertEquals(0, messages("payment-settled", booking.bookingId));
    }

    @Test
    void whoPaysWhileTheBookingExpiresHasPaid() {
        var payment = booking.register("450.00", "INR");
        booking.start();
        booking.pay("pm_card_visa");
        var closed = booking.close("EXPIRED");
        assertEquals(true, closed.get("alreadyPaid"));
        assertEquals(false, closed.get("paymentClosed"));
        assertEquals(payment.toString(), closed.get("paymentId"));
        assertEquals("SUCCEEDED", booking.status(payment));

        booking.report("payment_intent.succeeded");
        assertEquals(1, messages("io.marquee.payment.completed.v1", payment));
        assertEquals(true, booking.close("EXPIRED").get("alreadyPaid"));
    }

    @Test
    void aBookingWithoutPaymentHasNothingToClose() {
        var closed = booking.close("CANCELLED");
        assertEquals(true, closed.get("paymentClosed"));
        assertEquals(false, closed.get("alreadyPaid"));
        assertNull(closed.get("paymentId"));
    }

    @Test
    void aCustomerSeesTheOwnPaymentsPageByPage() {
        var first = booking.register("100.00", "INR");
        var orders = booking.order("200.00", "INR", Instant.now().plus(Duration.ofMinutes(5)));
        var more = new HashMap<>(orders);
        more.put("bookingId", UUID.randomUUID());
        var second = job("create-payment-intent", more).get("paymentId");

        var customer = booking.asCustomer();
        var page = customer.get("/api/v1/payments?limit=1").body();
        assertEquals(second, page.at("/items/0/paymentId").asText());
        var next = customer.get("/api/v1/payments?limit=1&cursor="
                        + page.path("nextCursor").asText())
                .body();
        assertEquals(first.toString(), next.at("/items/0/paymentId").asText());
        assertTrue(next.path("nextCursor").isNull());
        assertEquals(
                "REGISTERED",
                customer.get("/api/v1/payments/" + first).body().path("status").asText());
        assertEquals("400 VALIDATION_ERROR", statusAndCode(customer.get("/api/v1/payments?cursor=x")));
    }

    @Test
    void aProviderThatIsDownDoesNotUseUpTheStart() {
        booking.register("450.00", "INR");
        var provider = new ProviderClient();
        provider.fail(503);
        try {
            assertEquals("503 SERVICE_UNAVAILABLE", statusAndCode(booking.start("same")));
        } finally {
            provider.recover();
        }
        assertEquals(201, booking.start("same").status());
    }

    @Test
    void theServiceIsReady() {
        assertEquals(200, ApiClient.at(base).get("/health/ready").status());
    }

    private static String statusAndCode(ApiClient.Answer answer) {
        return answer.status() + " " + answer.errorCode();
    }
}
