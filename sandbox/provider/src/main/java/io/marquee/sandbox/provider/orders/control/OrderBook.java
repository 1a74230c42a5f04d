package io.marquee.sandbox.provider.orders.control;

import io.marquee.sandbox.provider.orders.entity.Order;
import io.marquee.sandbox.provider.orders.entity.OrderPayment;
import io.marquee.sandbox.provider.orders.entity.OrderRefund;
import io.marquee.sandbox.provider.store.Store;
import io.marquee.sandbox.provider.store.Table;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Every order with its payments and refunds, in the store. */
public final class OrderBook {

    private final Table<Order> orders;
    private final Table<OrderPayment> payments;
    private final Table<OrderRefund> refunds;
    private final Table<String> ordersOfReceipt;
    private final Table<String> paymentsOfOrder;
    private final Table<String> refundsOfPayment;

    public OrderBook(Store store) {
        orders = store.table("orders", Order.class);
        payments = store.table("order_payments", OrderPayment.class);
        refunds = store.table("order_refunds", OrderRefund.class);
        ordersOfReceipt = store.table("orders_of_receipt", String.class);
        paymentsOfOrder = store.table("payments_of_order", String.class);
        refundsOfPayment = store.table("refunds_of_payment", String.class);
    }

    public Optional<Order> order(String id) {
        return orders.find(id);
    }

    public Optional<OrderPayment> payment(String id) {
        return payments.find(id);
    }

    public Optional<OrderRefund> refund(String id) {
        return refunds.find(id);
    }

    /** Orders, the newest first; after the given id unless it is null. */
    public Stream<Order> orders(String after) {
        return after == null ? orders.newestFirst() : orders.newestBefore(after);
    }

    /** Orders with the merchant's own id, the newest first. */
    public Stream<Order> ordersOf(String receipt) {
        return ordersOfReceipt.withPrefix(receipt + "/").toList().reversed().stream()
                .flatMap(id -> orders.find(id).stream());
    }

    /** The oldest first. */
    public List<OrderPayment> paymentsOf(Order order) {
        return paymentsOfOrder
                .withPrefix(order.id() + "/")
                .flatMap(id -> payments.find(id).stream())
                .toList();
    }

    /** The oldest first. */
    public List<OrderRefund> refundsOf(OrderPayment payment) {
        return refundsOfPayment
                .withPrefix(payment.id() + "/")
                .flatMap(id -> refunds.find(id).stream())
                .toList();
    }

    void keep(Order order) {
        orders.put(order.id(), order);
        if (order.receipt() != null) {
            ordersOfReceipt.put(order.receipt() + "/" + order.id(), order.id());
        }
    }

    void keep(OrderPayment payment) {
        payments.put(payment.id(), payment);
        paymentsOfOrder.put(payment.order() + "/" + payment.id(), payment.id());
    }

    void keep(OrderRefund refund) {
        refunds.put(refund.id(), refund);
        refundsOfPayment.put(refund.payment() + "/" + refund.id(), refund.id());
    }
}
