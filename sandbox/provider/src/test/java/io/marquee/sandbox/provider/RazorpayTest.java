package io.marquee.sandbox.provider;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.razorpay.Order;
import com.razorpay.Payment;
import com.razorpay.RazorpayClient;
import com.razorpay.RazorpayException;
import com.razorpay.Utils;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.json.JSONObject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The simulation of Razorpay, seen through Razorpay's own client library. */
class RazorpayTest extends SandboxTest {

    private RazorpayClient razorpay;

    @BeforeEach
    void useTheSdk() throws RazorpayException {
        razorpay = RazorpaySdk.at(sandbox.uri(""), Sandbox.RAZORPAY_KEY, Sandbox.RAZORPAY_SECRET);
    }

    private Order order() throws RazorpayException {
        return razorpay.orders.create(new JSONObject()
                .put("amount", 45000)
                .put("currency", "INR")
                .put("receipt", "p-1")
                .put("notes", new JSONObject().put("bookingId", "b-1")));
    }

    private int pay(Order order, String card) {
        return sandbox.post("/sandbox/orders/" + order.get("id") + "/pay", "payment_method=" + card)
                .statusCode();
    }

    private Payment paid(Order order) throws RazorpayException {
        assertEquals(200, pay(order, "pm_card_visa"));
        return razorpay.orders.fetchPayments(order.get("id")).getLast();
    }

    @Test
    void orderIsPaidOnceAndKnowsItsPayments() throws RazorpayException {
        var order = order();
        assertEquals("created", order.get("status"));
        assertEquals(402, pay(order, "pm_card_chargeDeclined"));
        assertEquals("attempted", razorpay.orders.fetch(order.get("id")).get("status"));
        assertEquals(200, pay(order, "pm_card_visa"));
        assertEquals(400, pay(order, "pm_card_visa"));
        var now = razorpay.orders.fetch(order.get("id"));
        assertEquals("paid", now.get("status"));
        assertEquals(Integer.valueOf(45000), now.get("amount_paid"));
        var payments = razorpay.orders.fetchPayments(order.get("id"));
        assertEquals(
                List.of("failed", "captured"),
                payments.stream().map(p -> (String) p.get("status")).toList());
        assertEquals("Your card was declined.", payments.getFirst().get("error_description"));
        assertEquals(
                "b-1",
                razorpay.payments
                        .fetch(payments.getLast().get("id"))
                        .toJson()
                        .getJSONObject("notes")
                        .getString("bookingId"));
    }

    @Test
    void orderIsFoundByItsReceipt() throws RazorpayException {
        var order = order();
        var found = razorpay.orders.fetchAll(new JSONObject().put("receipt", "p-1"));
        assertEquals((String) order.get("id"), found.getFirst().get("id"));
        assertTrue(
                razorpay.orders.fetchAll(new JSONObject().put("receipt", "p-2")).isEmpty());
    }

    @Test
    void refundsGoUpToWhatWasPaid() throws RazorpayException {
        var payment = paid(order());
        var notes = new JSONObject().put("refundId", "r-1");
        var part = new JSONObject().put("amount", 20000).put("notes", notes);
        assertEquals(
                "processed", razorpay.payments.refund(payment.get("id"), part).get("status"));
        var tooMuch = assertThrows(
                RazorpayException.class,
                () -> razorpay.payments.refund(payment.get("id"), new JSONObject().put("amount", 25001)));
        assertEquals(400, tooMuch.getStatusCode());
        assertEquals("amount", tooMuch.getField());
        razorpay.payments.refund((String) payment.get("id"));
        assertEquals("refunded", razorpay.payments.fetch(payment.get("id")).get("status"));
        var refunds = razorpay.payments.fetchAllRefunds(payment.get("id"), new JSONObject().put("count", 100));
        assertEquals(2, refunds.size());
        assertEquals("r-1", refunds.getLast().toJson().getJSONObject("notes").getString("refundId"));
    }

    @Test
    void refundWithTheSameKeyIsMadeOnce() throws RazorpayException {
        String payment = paid(order()).get("id");
        var first = refund(payment, "{\"amount\":1000}");
        assertEquals(first.body(), refund(payment, "{\"amount\":1000}").body());
        assertEquals(400, refund(payment, "{\"amount\":2000}").statusCode());
        assertEquals(1, razorpay.payments.fetchAllRefunds(payment).size());
    }

    private HttpResponse<String> refund(String payment, String body) {
        var login = Sandbox.RAZORPAY_KEY + ":" + Sandbox.RAZORPAY_SECRET;
        return sandbox.send(HttpRequest.newBuilder(sandbox.uri("/razorpay/v1/payments/" + payment + "/refund"))
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8)))
                .header("X-Refund-Idempotency", "refund-key-1")
                .POST(BodyPublishers.ofString(body)));
    }

    @Test
    void wrongRequestsAreRefusedInRazorpaysWords() throws RazorpayException {
        var order = new JSONObject().put("amount", 99).put("currency", "INR");
        var refused = assertThrows(RazorpayException.class, () -> razorpay.orders.create(order));
        assertEquals("BAD_REQUEST_ERROR", refused.getCode());
        assertEquals("amount", refused.getField());
        var unknown = new JSONObject().put("amount", 100).put("currency", "INR").put("seats", 2);
        assertEquals(
                "seats",
                assertThrows(RazorpayException.class, () -> razorpay.orders.create(unknown))
                        .getField());
        assertThrows(RazorpayException.class, () -> razorpay.orders.fetch("order_none"));
        var stranger = RazorpaySdk.at(sandbox.uri(""), Sandbox.RAZORPAY_KEY, "not-the-secret");
        assertEquals(
                401,
                assertThrows(RazorpayException.class, () -> stranger.orders.fetch("order_none"))
                        .getStatusCode());
    }

    @Test
    void outageOfOneProviderLeavesTheOtherAlone() throws Exception {
        var outage = "{\"apiOutage\": {\"status\": 503, \"provider\": \"razorpay\"}}";
        assertEquals(200, sandbox.send("PUT", "/sandbox/behaviour", outage).statusCode());
        assertEquals(503, assertThrows(RazorpayException.class, this::order).getStatusCode());
        sandbox.create();
        sandbox.send("DELETE", "/sandbox/behaviour", "");
        order();
    }

    @Test
    void paymentAndRefundAreToldBySignedEventsThatKeepTheirId() throws Exception {
        sandbox.send("PUT", "/sandbox/behaviour", "{\"webhookCopies\": 2}");
        var order = order();
        pay(order, "pm_card_chargeDeclined");
        var payment = paid(order);
        razorpay.payments.refund((String) payment.get("id"));
        await().atMost(10, TimeUnit.SECONDS)
                .until(() -> sandbox.receiver().received().size() == 6);
        var types = sandbox.receiver().types();
        assertTrue(
                types.containsAll(List.of("payment.failed", "payment.captured", "refund.processed")), types::toString);
        var webhooks = sandbox.receiver().received();
        assertEquals(
                3,
                webhooks.stream()
                        .map(WebhookReceiver.Received::razorpayEventId)
                        .distinct()
                        .count());
        for (var webhook : webhooks) {
            assertTrue(
                    Utils.verifyWebhookSignature(webhook.body(), webhook.razorpaySignature(), WebhookReceiver.SECRET));
            assertFalse(Utils.verifyWebhookSignature(
                    webhook.body() + " ", webhook.razorpaySignature(), WebhookReceiver.SECRET));
        }
    }

    @Test
    void personPaysOnThePage() throws RazorpayException {
        var order = order();
        var path = "/razorpay/pay/" + order.get("id") + "?key_id=" + Sandbox.RAZORPAY_KEY
                + "&return_url=https%3A%2F%2Fshop.example%2Fdone";
        assertTrue(sandbox.get(path).body().contains("₹450.00"));
        sandbox.post(path, "card=4242424242424242&action=decline");
        assertTrue(sandbox.get(path).body().contains("Your card was declined."));
        assertEquals(303, sandbox.post(path, "card=4242424242424242&action=pay").statusCode());
        var page = sandbox.get(path).body();
        assertTrue(page.contains("Payment successful") && page.contains("razorpay_signature"), page);
        assertEquals(404, sandbox.get("/razorpay/pay/" + order.get("id")).statusCode());
        assertEquals("paid", razorpay.orders.fetch(order.get("id")).get("status"));
    }

    @Test
    void auditListsBothProviders() throws Exception {
        sandbox.paid();
        var order = order();
        razorpay.payments.refund(paid(order).get("id"), new JSONObject().put("amount", 1000));
        var books =
                new JSONObject(sandbox.get("/sandbox/payments?status=succeeded").body()).getJSONArray("data");
        assertEquals(2, books.length());
        var newest = books.getJSONObject(0);
        assertEquals("razorpay", newest.getString("provider"));
        assertEquals((String) order.get("id"), newest.getString("id"));
        assertEquals("b-1", newest.getJSONObject("metadata").getString("bookingId"));
        assertEquals(1000, newest.getJSONArray("charges").getJSONObject(0).getInt("amount_refunded"));
        assertEquals("stripe", books.getJSONObject(1).getString("provider"));
    }
}
