package io.marquee.sandbox.provider.orders.boundary;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.marquee.sandbox.provider.orders.control.OrderBook;
import io.marquee.sandbox.provider.orders.control.Orders;
import io.marquee.sandbox.provider.orders.control.RazorpayObjects;
import io.marquee.sandbox.provider.orders.entity.Order;
import java.util.Currency;
import java.util.Set;

/**
 * Orders and the payments that were tried for them.
 *
 * @see <a href="https://razorpay.com/docs/api/orders">Razorpay's orders</a>
 */
final class OrdersResource {

    private static final Set<String> KNOWN =
            Set.of("amount", "currency", "receipt", "notes", "partial_payment", "payment", "payment_capture");
    private static final long LEAST = 100;
    private static final int USUAL_COUNT = 10;
    private static final int MAX_COUNT = 100;

    private final OrderBook book;
    private final Orders orders;

    OrdersResource(OrderBook book, Orders orders) {
        this.book = book;
        this.orders = orders;
    }

    ObjectNode create(RazorpayCall call) {
        call.allowOnly(KNOWN);
        var amount =
                call.amount().orElseThrow(() -> RazorpayError.badRequest("amount", "The amount field is required."));
        if (amount < LEAST) {
            throw RazorpayError.badRequest("amount", "Order amount less than minimum amount allowed");
        }
        if (!call.body().at("/payment/capture").asText("automatic").equals("automatic")) {
            throw RazorpayError.badRequest("payment", "This simulation captures automatically only.");
        }
        return RazorpayObjects.json(orders.create(amount, currency(call), call.receipt(), call.notes()));
    }

    /** The newest first, as Razorpay lists them. */
    ObjectNode list(RazorpayCall call) {
        var receipt = call.query().get("receipt");
        var found = receipt == null ? book.orders(null) : book.ordersOf(receipt);
        return RazorpayObjects.collection(found.skip(call.number("skip", 0, Integer.MAX_VALUE))
                .limit(call.number("count", USUAL_COUNT, MAX_COUNT))
                .map(RazorpayObjects::json)
                .toList());
    }

    ObjectNode fetch(RazorpayCall call) {
        return RazorpayObjects.json(order(call));
    }

    ObjectNode payments(RazorpayCall call) {
        return RazorpayObjects.collection(
                book.paymentsOf(order(call)).stream().map(RazorpayObjects::json).toList());
    }

    private Order order(RazorpayCall call) {
        return book.order(call.id()).orElseThrow(RazorpayError::unknownId);
    }

    private static String currency(RazorpayCall call) {
        var currency = call.body().path("currency").asText("");
        try {
            return Currency.getInstance(currency).getCurrencyCode();
        } catch (IllegalArgumentException e) {
            throw RazorpayError.badRequest("currency", "Currency is not supported");
        }
    }
}
