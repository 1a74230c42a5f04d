package io.marquee.sandbox.provider;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.stripe.exception.StripeException;
import com.stripe.model.PaymentIntent;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PaymentPageTest extends SandboxTest {

    private static final String SHOP = "https://shop.example/done?booking=BK7#top";

    @Test
    void pageShowsWhatIsToBePaid() throws StripeException {
        var page = sandbox.get(path(sandbox.create(), SHOP)).body();
        assertTrue(page.contains("₹450.00"), page);
        assertTrue(page.contains("Three seats &amp; popcorn"), page);
        assertTrue(page.contains("4242 4242 4242 4242"), page);
    }

    @Test
    void personPaysAndGoesBackToTheShop() throws StripeException {
        var intent = sandbox.create();
        var path = path(intent, SHOP);
        var submitted = sandbox.post(path, "card=4242+4242+4242+4242&action=pay");
        assertEquals(303, submitted.statusCode());
        assertEquals(path, submitted.headers().firstValue("Location").orElseThrow());
        var page = sandbox.get(path).body();
        assertTrue(page.contains("Payment successful"), page);
        var back = "https://shop.example/done?booking=BK7&amp;payment_intent&#x3D;";
        assertTrue(page.replace("&#x3D;", "=").contains(back.replace("&#x3D;", "=") + intent.getId()), page);
        assertTrue(page.replace("&#x3D;", "=").contains("redirect_status=succeeded#top"), page);
        assertFalse(page.contains("<form"), page);
        assertEquals("succeeded", status(intent));
    }

    @Test
    void personDeclinesAndMayTryAgain() throws StripeException {
        var intent = sandbox.create();
        var path = path(intent, SHOP);
        sandbox.post(path, "card=4242424242424242&action=decline");
        var page = sandbox.get(path).body();
        assertTrue(page.contains("Your card was declined."), page);
        assertEquals("requires_payment_method", status(intent));
        sandbox.post(path, "card=4242424242424242&action=pay");
        assertEquals("succeeded", status(intent));
    }

    @Test
    void mistypedCardIsToldAndNothingHappens() throws StripeException {
        var intent = sandbox.create();
        var answer = sandbox.post(path(intent, SHOP), "card=4242&action=pay");
        assertEquals(402, answer.statusCode());
        assertTrue(answer.body().contains("Your card number is incorrect."), answer.body());
        assertTrue(sandbox.get("/sandbox/payment_intents").body().contains("\"charges\" : [ ]"));
    }

    @Test
    void payingTwiceChargesOnce() throws StripeException {
        var intent = sandbox.create();
        sandbox.post(path(intent, SHOP), "card=4242424242424242&action=pay");
        assertEquals(
                303,
                sandbox.post(path(intent, SHOP), "card=4242424242424242&action=pay")
                        .statusCode());
        var charges = sandbox.get("/sandbox/payment_intents").body().split("\"object\" : \"charge\"", -1).length - 1;
        assertEquals(1, charges);
    }

    @Test
    void pageIsClosedWithoutTheClientSecret() throws StripeException {
        var intent = sandbox.create();
        var wrong = "/pay/" + intent.getId() + "?client_secret=" + intent.getId() + "_secret_guess";
        assertEquals(404, sandbox.get(wrong).statusCode());
        assertEquals(404, sandbox.get("/pay/" + intent.getId()).statusCode());
        sandbox.post(wrong, "card=4242424242424242&action=pay");
        assertEquals("requires_payment_method", status(intent));
    }

    @Test
    void onlyWebAddressesAreLinked() throws StripeException {
        var intent = sandbox.create();
        assertFalse(sandbox.get(path(intent, "javascript:alert(1)")).body().contains("Back to the shop"));
        assertFalse(sandbox.get(path(intent, "/somewhere")).body().contains("Back to the shop"));
        assertTrue(sandbox.get(path(intent, "http://localhost:3000/")).body().contains("Back to the shop"));
    }

    @Test
    void canceledPaymentCannotBePaid() throws StripeException {
        var intent = sandbox.create();
        sandbox.stripe().v1().paymentIntents().cancel(intent.getId());
        var page = sandbox.get(path(intent, SHOP)).body();
        assertTrue(page.contains("Payment canceled"), page);
        sandbox.post(path(intent, SHOP), "card=4242424242424242&action=pay");
        assertEquals("canceled", status(intent));
    }

    private String status(PaymentIntent intent) throws StripeException {
        return sandbox.stripe().v1().paymentIntents().retrieve(intent.getId()).getStatus();
    }

    private static String path(PaymentIntent intent, String returnUrl) {
        return "/pay/" + intent.getId() + "?client_secret=" + intent.getClientSecret() + "&return_url="
                + URLEncoder.encode(returnUrl, StandardCharsets.UTF_8);
    }
}
