package io.marquee.sandbox.provider;

import com.stripe.exception.SignatureVerificationException;
import com.stripe.model.Event;
import com.stripe.net.Webhook;
import io.undertow.Undertow;
import io.undertow.server.HttpServerExchange;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import org.json.JSONObject;

/** The merchant's webhook endpoint: keeps what arrives, and answers as it is told. */
final class WebhookReceiver implements AutoCloseable {

    static final String SECRET = "whsec_test_newest";
    static final String OLD_SECRET = "whsec_test_before";

    /** One request as it arrived. */
    record Received(String body, String signature, String razorpaySignature, String razorpayEventId, long at) {

        Event event() throws SignatureVerificationException {
            return Webhook.constructEvent(body, signature, SECRET);
        }
    }

    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final Queue<Integer> nextAnswers = new ConcurrentLinkedQueue<>();
    private final Undertow http;

    WebhookReceiver() {
        http = Undertow.builder()
                .addHttpListener(
                        0,
                        "127.0.0.1",
                        exchange -> exchange.getRequestReceiver().receiveFullString(this::keep, StandardCharsets.UTF_8))
                .setIoThreads(1)
                .setWorkerThreads(1)
                .build();
        http.start();
    }

    /** Answers the next requests with these statuses, and all later ones with 200. */
    void answerNext(int... statuses) {
        for (var status : statuses) {
            nextAnswers.add(status);
        }
    }

    List<Received> received() {
        return List.copyOf(received);
    }

    List<String> types() {
        return received.stream().map(WebhookReceiver::type).toList();
    }

    URI address() {
        var socket = (InetSocketAddress) http.getListenerInfo().getFirst().getAddress();
        return URI.create("http://127.0.0.1:" + socket.getPort() + "/webhooks");
    }

    private void keep(HttpServerExchange exchange, String body) {
        var headers = exchange.getRequestHeaders();
        received.add(new Received(
                body,
                headers.getFirst("Stripe-Signature"),
                headers.getFirst("X-Razorpay-Signature"),
                headers.getFirst("x-razorpay-event-id"),
                System.nanoTime()));
        var status = nextAnswers.poll();
        exchange.setStatusCode(status == null ? 200 : status);
    }

    private static String type(Received webhook) {
        if (webhook.razorpaySignature() != null) {
            return new JSONObject(webhook.body()).getString("event");
        }
        try {
            return webhook.event().getType();
        } catch (SignatureVerificationException e) {
            throw new AssertionError("A webhook arrived with a wrong signature", e);
        }
    }

    @Override
    public void close() {
        http.stop();
    }
}
