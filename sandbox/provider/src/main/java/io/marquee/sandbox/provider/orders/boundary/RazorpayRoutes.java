package io.marquee.sandbox.provider.orders.boundary;

import io.marquee.sandbox.provider.behaviour.CurrentBehaviour;
import io.marquee.sandbox.provider.http.Server;
import io.marquee.sandbox.provider.orders.control.OrderBook;
import io.marquee.sandbox.provider.orders.control.Orders;
import io.marquee.sandbox.provider.settings.RazorpaySettings;
import io.marquee.sandbox.provider.store.Store;

/** Where Razorpay's API, its page and its test payments are served. */
public final class RazorpayRoutes {

    private final RazorpaySettings settings;
    private final Store store;
    private final CurrentBehaviour behaviour;
    private final OrderBook book;
    private final Orders orders;

    public RazorpayRoutes(
            RazorpaySettings settings, Store store, CurrentBehaviour behaviour, OrderBook book, Orders orders) {
        this.settings = settings;
        this.store = store;
        this.behaviour = behaviour;
        this.book = book;
        this.orders = orders;
    }

    public void addTo(Server server) {
        var api = new RazorpayEndpoint(settings, store, behaviour);
        var resource = new OrdersResource(book, orders);
        var payments = new OrderPaymentsResource(book, orders, new RefundKeys(store));
        var page = new OrderPage(settings, store, book, orders);
        server.post("/razorpay/v1/orders", api.of(resource::create))
                .get("/razorpay/v1/orders", api.of(resource::list))
                .get("/razorpay/v1/orders/{id}", api.of(resource::fetch))
                .get("/razorpay/v1/orders/{id}/payments", api.of(resource::payments))
                .get("/razorpay/v1/payments/{id}", api.of(payments::fetch))
                .post("/razorpay/v1/payments/{id}/refund", api.of(payments::refund))
                .get("/razorpay/v1/payments/{id}/refunds", api.of(payments::refunds))
                .get("/razorpay/pay/{id}", page::show)
                .post("/razorpay/pay/{id}", page::submit)
                .post("/sandbox/orders/{id}/pay", new TestPayments(store, book, orders)::pay);
    }
}
