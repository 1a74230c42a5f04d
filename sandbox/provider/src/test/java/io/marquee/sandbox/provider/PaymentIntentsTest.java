package io.marquee.sandbox.provider;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.stripe.Stripe;
import com.stripe.exception.AuthenticationException;
import com.stripe.exception.CardException;
import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.PermissionException;
import com.stripe.exception.StripeException;
import com.stripe.param.PaymentIntentCancelParams;
import com.stripe.param.PaymentIntentConfirmParams;
import com.stripe.param.PaymentIntentCreateParams;
import com.stripe.param.PaymentIntentRetrieveParams;
import io.marquee.sandbox.provider.settings.ProviderSettings;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaymentIntentsTest extends SandboxTest {

    @Test
    void apiVersionIsTheOneOfTheClientLibrary() throws StripeException {
        assertEquals(Stripe.API_VERSION, ProviderSettings.API_VERSION);
        var headers = sandbox.create().getLastResponse().headers();
        assertEquals(Stripe.API_VERSION, headers.firstValue("Stripe-Version").orElseThrow());
        assertTrue(headers.firstValue("Request-Id").orElseThrow().startsWith("req_"));
    }

    @Test
    void createdIntentIsFoundAgainAsItWasMade() throws StripeException {
        var created = sandbox.create();
        var intent = sandbox.stripe().v1().paymentIntents().retrieve(created.getId());
        assertEquals("requires_payment_method", intent.getStatus());
        assertEquals(45_000L, intent.getAmount());
        assertEquals("inr", intent.getCurrency());
        assertEquals("Three seats & popcorn", intent.getDescription());
        assertEquals(Map.of("bookingId", "b-1", "paymentId", "p-1"), intent.getMetadata());
        assertEquals(created.getClientSecret(), intent.getClientSecret());
        assertTrue(intent.getClientSecret().startsWith(intent.getId() + "_secret_"));
    }

    @Test
    void goodCardPays() throws StripeException {
        var paid = sandbox.paid();
        assertEquals("succeeded", paid.getStatus());
        assertEquals(45_000L, paid.getAmountReceived());
        var expanded = sandbox.stripe()
                .v1()
                .paymentIntents()
                .retrieve(
                        paid.getId(),
                        PaymentIntentRetrieveParams.builder()
                                .addExpand("latest_charge")
                                .build());
        var charge = expanded.getLatestChargeObject();
        assertTrue(charge.getPaid());
        assertEquals("4242", charge.getPaymentMethodDetails().getCard().getLast4());
        assertEquals(paid.getId(), charge.getPaymentIntent());
    }

    @ParameterizedTest
    @CsvSource({
        "pm_card_chargeDeclined, card_declined, generic_decline",
        "pm_card_chargeDeclinedInsufficientFunds, card_declined, insufficient_funds",
        "pm_card_chargeDeclinedExpiredCard, expired_card,"
    })
    void badCardIsDeclinedAndAnotherMayBeTried(String card, String code, String declineCode) throws StripeException {
        var intent = sandbox.create();
        var declined = assertThrows(CardException.class, () -> sandbox.confirm(intent, card));
        assertEquals(402, declined.getStatusCode());
        assertEquals(code, declined.getCode());
        assertEquals(declineCode, declined.getDeclineCode());
        assertEquals(
                intent.getId(), declined.getStripeError().getPaymentIntent().getId());

        var after = sandbox.stripe().v1().paymentIntents().retrieve(intent.getId());
        assertEquals("requires_payment_method", after.getStatus());
        assertEquals(code, after.getLastPaymentError().getCode());
        assertNull(after.getPaymentMethod());
        assertEquals("succeeded", sandbox.confirm(intent, "pm_card_visa").getStatus());
    }

    @Test
    void paidIntentCanNeitherBePaidAgainNorCanceled() throws StripeException {
        var paid = sandbox.paid();
        var again = assertThrows(InvalidRequestException.class, () -> sandbox.confirm(paid, "pm_card_visa"));
        assertEquals("payment_intent_unexpected_state", again.getCode());
        assertEquals(400, again.getStatusCode());
        var cancel = assertThrows(
                InvalidRequestException.class,
                () -> sandbox.stripe().v1().paymentIntents().cancel(paid.getId()));
        assertEquals("payment_intent_unexpected_state", cancel.getCode());
        assertEquals("succeeded", cancel.getStripeError().getPaymentIntent().getStatus());
    }

    @Test
    void canceledIntentCannotBePaid() throws StripeException {
        var intent = sandbox.create();
        var canceled = sandbox.stripe()
                .v1()
                .paymentIntents()
                .cancel(
                        intent.getId(),
                        PaymentIntentCancelParams.builder()
                                .setCancellationReason(PaymentIntentCancelParams.CancellationReason.ABANDONED)
                                .build());
        assertEquals("canceled", canceled.getStatus());
        assertEquals("abandoned", canceled.getCancellationReason());
        assertNotNull(canceled.getCanceledAt());
        var confirm = assertThrows(InvalidRequestException.class, () -> sandbox.confirm(intent, "pm_card_visa"));
        assertEquals("payment_intent_unexpected_state", confirm.getCode());
    }

    @Test
    void createCanConfirmAtOnce() throws StripeException {
        var params = PaymentIntentCreateParams.builder()
                .setAmount(100L)
                .setCurrency("EUR")
                .setPaymentMethod("pm_card_mastercard")
                .setConfirm(true)
                .build();
        assertEquals(
                "succeeded",
                sandbox.stripe().v1().paymentIntents().create(params).getStatus());
    }

    @Test
    void intentKeepsItsCardUntilItIsConfirmed() throws StripeException {
        var params = PaymentIntentCreateParams.builder()
                .setAmount(100L)
                .setCurrency("eur")
                .setPaymentMethod("pm_card_visa")
                .build();
        var intents = sandbox.stripe().v1().paymentIntents();
        var intent = intents.create(params);
        assertEquals("requires_confirmation", intent.getStatus());
        assertEquals("succeeded", intents.confirm(intent.getId()).getStatus());
    }

    @Test
    void confirmingWithoutCardIsRefused() throws StripeException {
        var intent = sandbox.create();
        var refused = assertThrows(
                InvalidRequestException.class,
                () -> sandbox.stripe().v1().paymentIntents().confirm(intent.getId()));
        assertEquals("payment_intent_unexpected_state", refused.getCode());
    }

    @Test
    void browserPaysWithPublishableKeyAndClientSecret() throws StripeException {
        var intent = sandbox.create();
        var browser = sandbox.stripe(Sandbox.PUBLISHABLE_KEY).v1().paymentIntents();
        var paid = browser.confirm(
                intent.getId(),
                PaymentIntentConfirmParams.builder()
                        .setPaymentMethod("pm_card_visa")
                        .putExtraParam("client_secret", intent.getClientSecret())
                        .build());
        assertEquals("succeeded", paid.getStatus());
        assertTrue(paid.getMetadata() == null || paid.getMetadata().isEmpty());
        var seen = browser.retrieve(
                intent.getId(),
                PaymentIntentRetrieveParams.builder()
                        .setClientSecret(intent.getClientSecret())
                        .build());
        assertEquals("succeeded", seen.getStatus());
    }

    @Test
    void publishableKeyAloneOpensNothing() throws StripeException {
        var intent = sandbox.create();
        var browser = sandbox.stripe(Sandbox.PUBLISHABLE_KEY).v1().paymentIntents();
        assertThrows(PermissionException.class, () -> browser.create(Sandbox.ticketParams()));
        assertThrows(PermissionException.class, () -> browser.cancel(intent.getId()));
        assertThrows(InvalidRequestException.class, () -> browser.retrieve(intent.getId()));
        var wrong = PaymentIntentRetrieveParams.builder()
                .setClientSecret(intent.getId() + "_secret_x")
                .build();
        assertThrows(InvalidRequestException.class, () -> browser.retrieve(intent.getId(), wrong));
    }

    @Test
    void wrongKeyIsRefused() {
        var stranger = sandbox.stripe("sk_test_of_someone_else").v1().paymentIntents();
        var refused = assertThrows(AuthenticationException.class, () -> stranger.create(Sandbox.ticketParams()));
        assertEquals(401, refused.getStatusCode());
        assertEquals(401, sandbox.get("/v1/payment_intents/pi_x").statusCode());
    }

    @Test
    void unknownIntentIsNotFound() {
        var unknown = assertThrows(
                InvalidRequestException.class,
                () -> sandbox.stripe().v1().paymentIntents().retrieve("pi_unknown"));
        assertEquals(404, unknown.getStatusCode());
        assertEquals("resource_missing", unknown.getCode());
    }

    @ParameterizedTest
    @CsvSource({
        "currency=inr, amount, parameter_missing",
        "amount=100, currency, parameter_missing",
        "amount=1.50&currency=inr, amount, parameter_invalid_integer",
        "amount=0&currency=inr, amount, parameter_invalid_integer",
        "amount=100&currency=abc, currency,",
        "amount=100&currency=inr&payment_method=pm_x, payment_method, resource_missing",
        "amount=100&currency=inr&surprise=1, surprise, parameter_unknown"
    })
    void wrongParameterIsNamed(String form, String param, String code) {
        var answer = sandbox.post("/v1/payment_intents", form, "Authorization", "Bearer " + Sandbox.SECRET_KEY);
        assertEquals(400, answer.statusCode());
        assertTrue(answer.body().contains("\"param\" : \"" + param + "\""), answer.body());
        if (code != null) {
            assertTrue(answer.body().contains("\"code\" : \"" + code + "\""), answer.body());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "4242424242424242, 200, succeeded",
        "4000 0000 0000 0002, 402, generic_decline",
        "4000000000009995, 402, insufficient_funds",
        "4111111111111111, 402, test_mode_live_card",
        "4242424242424241, 402, incorrect_number"
    })
    void cardNumbersActAsTheTestCardsOfStripe(String number, int status, String word) throws StripeException {
        var form = "payment_method_data[type]=card&payment_method_data[card][number]=" + number.replace(' ', '+');
        var answer = sandbox.post(
                "/v1/payment_intents/" + sandbox.create().getId() + "/confirm",
                form,
                "Authorization",
                "Bearer " + Sandbox.SECRET_KEY);
        assertEquals(status, answer.statusCode(), answer.body());
        assertTrue(answer.body().contains(word), answer.body());
    }
}
