package io.marquee.sandbox.provider.orders.boundary;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.marquee.sandbox.provider.orders.control.OrderBook;
import io.marquee.sandbox.provider.orders.control.Orders;
import io.marquee.sandbox.provider.orders.control.RazorpayObjects;
import io.marquee.sandbox.provider.orders.entity.OrderPayment;
import io.marquee.sandbox.provider.orders.entity.OrderRefund;
import java.util.Set;

/**
 * Payments and their refunds.
 *
 * @see <a href="https://razorpay.com/docs/api/refunds">Razorpay's refunds</a>
 */
final class OrderPaymentsResource {

    private static final Set<String> KNOWN = Set.of("amount", "speed", "notes", "receipt");
    private static final int USUAL_COUNT = 10;
    private static final int MAX_COUNT = 100;

    private final OrderBook book;
    private final Orders orders;
    private final RefundKeys keys;

    OrderPaymentsResource(OrderBook book, Orders orders, RefundKeys keys) {
        this.book = book;
        this.orders = orders;
        this.keys = keys;
    }

    ObjectNode fetch(RazorpayCall call) {
        return RazorpayObjects.json(payment(call));
    }

    ObjectNode refund(RazorpayCall call) {
        call.allowOnly(KNOWN);
        return keys.once(call, () -> RazorpayObjects.json(refunded(call)));
    }

    /** The newest first, as Razorpay lists them. */
    ObjectNode refunds(RazorpayCall call) {
        return RazorpayObjects.collection(book.refundsOf(payment(call)).reversed().stream()
                .skip(call.number("skip", 0, Integer.MAX_VALUE))
                .limit(call.number("count", USUAL_COUNT, MAX_COUNT))
                .map(RazorpayObjects::json)
                .toList());
    }

    private OrderRefund refunded(RazorpayCall call) {
        var payment = payment(call);
        if (!payment.isCaptured()) {
            throw RazorpayError.badRequest(null, "The payment status should be captured for action to be taken");
        }
        if (payment.refundable() == 0) {
            throw RazorpayError.badRequest(null, "The payment has been fully refunded already");
        }
        var amount = call.amount().orElse(payment.refundable());
        if (amount < 1 || amount > payment.refundable()) {
            throw RazorpayError.badRequest(
                    "amount", "The total refund amount is greater than the refund payment amount");
        }
        return orders.refund(payment, amount, call.receipt(), call.notes());
    }

    private OrderPayment payment(RazorpayCall call) {
        return book.payment(call.id()).orElseThrow(RazorpayError::unknownId);
    }
}
