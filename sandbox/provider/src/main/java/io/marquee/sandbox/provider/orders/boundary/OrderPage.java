package io.marquee.sandbox.provider.orders.boundary;

import io.marquee.sandbox.provider.http.ApiError;
import io.marquee.sandbox.provider.http.Params;
import io.marquee.sandbox.provider.orders.control.OrderBook;
import io.marquee.sandbox.provider.orders.control.Orders;
import io.marquee.sandbox.provider.orders.entity.Order;
import io.marquee.sandbox.provider.orders.entity.OrderPayment;
import io.marquee.sandbox.provider.page.Cards;
import io.marquee.sandbox.provider.page.Money;
import io.marquee.sandbox.provider.page.Page;
import io.marquee.sandbox.provider.page.PaymentView;
import io.marquee.sandbox.provider.page.PaymentView.State;
import io.marquee.sandbox.provider.page.ReturnUrl;
import io.marquee.sandbox.provider.payments.entity.Decline;
import io.marquee.sandbox.provider.payments.entity.TestCard;
import io.marquee.sandbox.provider.settings.RazorpaySettings;
import io.marquee.sandbox.provider.store.Store;
import io.marquee.sandbox.provider.webhooks.control.Hmac;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.PathTemplateMatch;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** In place of Razorpay's Checkout: the page on which a person pays an order or declines. */
final class OrderPage {

    private final RazorpaySettings settings;
    private final Store store;
    private final OrderBook book;
    private final Orders orders;

    OrderPage(RazorpaySettings settings, Store store, OrderBook book, Orders orders) {
        this.settings = settings;
        this.store = store;
        this.book = book;
        this.orders = orders;
    }

    void show(HttpServerExchange exchange) {
        send(exchange, 200, null);
    }

    /** Pays or declines. A card that is refused outright is shown at once, all else after a redirect. */
    void submit(HttpServerExchange exchange) throws IOException {
        var form = Params.parse(new String(exchange.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        try {
            store.transaction(() -> {
                pay(visit(exchange).order(), form);
                return null;
            });
        } catch (ApiError refused) {
            send(exchange, refused.status(), refused.getMessage());
            return;
        }
        Page.showAgain(exchange);
    }

    private void pay(Order order, Params form) {
        if (order != null && !order.isPaid()) {
            var declines = form.text("action").filter("decline"::equals).isPresent();
            orders.pay(
                    order,
                    declines
                            ? TestCard.CHARGE_DECLINED
                            : Cards.numbered(form.text("card").orElse("")));
        }
    }

    private void send(HttpServerExchange exchange, int status, String refusal) {
        var view = store.transaction(() -> {
            var visit = visit(exchange);
            return visit.order() == null ? PaymentView.ofUnknown() : view(visit, refusal);
        });
        Page.send(exchange, status, view);
    }

    /** @param refusal why the card was not even tried, or null */
    private PaymentView view(Visit visit, String refusal) {
        var order = visit.order();
        var payments = book.paymentsOf(order);
        var failure = payments.isEmpty() ? null : payments.getLast().failure();
        return PaymentView.of(
                order.isPaid() ? State.PAID : State.OPEN,
                Money.shown(order.amount(), order.currency()),
                order.notes().get("description"),
                order.id(),
                refusal == null ? message(failure) : refusal,
                visit.returnUrl() == null ? null : ReturnUrl.with(visit.returnUrl(), back(order, payments)));
    }

    private static String message(Decline failure) {
        return failure == null ? null : failure.message();
    }

    /** Once it is paid: what Razorpay's Checkout gives to the shop, signed with the key's secret. */
    private Map<String, String> back(Order order, List<OrderPayment> payments) {
        var parameters = new LinkedHashMap<String, String>();
        parameters.put("razorpay_order_id", order.id());
        if (order.isPaid()) {
            var payment = payments.getLast().id();
            parameters.put("razorpay_payment_id", payment);
            parameters.put("razorpay_signature", Hmac.of(settings.keySecret(), order.id() + "|" + payment));
        }
        return parameters;
    }

    /** The order is null if it is unknown or the key is not the shop's. */
    private record Visit(Order order, String returnUrl) {}

    private Visit visit(HttpServerExchange exchange) {
        var id = exchange.getAttachment(PathTemplateMatch.ATTACHMENT_KEY)
                .getParameters()
                .get("id");
        var query = Params.parse(exchange.getQueryString());
        var isOurs = query.text("key_id").filter(settings.keyId()::equals).isPresent();
        var order = isOurs ? book.order(id).orElse(null) : null;
        return new Visit(
                order, query.text("return_url").filter(ReturnUrl::isSafe).orElse(null));
    }
}
