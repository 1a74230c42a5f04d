package io.marquee.sandbox.provider.orders.boundary;

import io.marquee.sandbox.provider.http.ApiError;
import io.marquee.sandbox.provider.http.JsonAnswer;
import io.marquee.sandbox.provider.http.Params;
import io.marquee.sandbox.provider.orders.control.OrderBook;
import io.marquee.sandbox.provider.orders.control.Orders;
import io.marquee.sandbox.provider.orders.control.RazorpayObjects;
import io.marquee.sandbox.provider.orders.entity.Order;
import io.marquee.sandbox.provider.orders.entity.OrderPayment;
import io.marquee.sandbox.provider.page.Cards;
import io.marquee.sandbox.provider.store.Store;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.PathTemplateMatch;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * {@code /sandbox/orders/{id}/pay}: pays an order as Razorpay's Checkout does in a browser, which has no documented API.
 */
final class TestPayments {

    private final Store store;
    private final OrderBook book;
    private final Orders orders;

    TestPayments(Store store, OrderBook book, Orders orders) {
        this.store = store;
        this.book = book;
        this.orders = orders;
    }

    /** Answers with the payment: 200 if it was captured, 402 if the card was declined. */
    void pay(HttpServerExchange exchange) throws IOException {
        var form = Params.parse(new String(exchange.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        try {
            var payment = store.transaction(() -> pay(order(exchange), form));
            JsonAnswer.send(exchange, payment.isCaptured() ? 200 : 402, RazorpayObjects.json(payment));
        } catch (ApiError refused) {
            var field = refused.reply().body().path("error").path("param").asText("payment_method");
            JsonAnswer.refuse(exchange, refused.status(), field, refused.getMessage());
        }
    }

    private OrderPayment pay(Order order, Params form) {
        if (order.isPaid()) {
            throw ApiError.invalid(null, "id", "Order " + order.id() + " is paid already.");
        }
        var card = Cards.read(form)
                .orElseThrow(() -> ApiError.invalid(
                        "parameter_missing", "payment_method", "Missing required param: payment_method."));
        return orders.pay(order, card);
    }

    private Order order(HttpServerExchange exchange) {
        var id = exchange.getAttachment(PathTemplateMatch.ATTACHMENT_KEY)
                .getParameters()
                .get("id");
        return book.order(id).orElseThrow(() -> ApiError.notFound("order", id));
    }
}
