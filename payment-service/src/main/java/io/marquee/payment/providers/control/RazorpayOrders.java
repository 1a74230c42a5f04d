package io.marquee.payment.providers.control;

import com.razorpay.Entity;
import com.razorpay.RazorpayClient;
import io.marquee.chassis.errors.BusinessException;
import io.marquee.payment.money.entity.Money;
import java.util.List;
import java.util.Set;
import org.json.JSONObject;

/** Orders at Razorpay (https://razorpay.com/docs/api/orders): one for a payment of ours, known by its receipt. */
final class RazorpayOrders {

    private static final Set<String> CAPTURED = Set.of("captured", "refunded");
    private static final int THREE_DECIMALS = 3;

    private final ProviderLine<RazorpayClient> razorpay;

    RazorpayOrders(ProviderLine<RazorpayClient> razorpay) {
        this.razorpay = razorpay;
    }

    /** Razorpay has no idempotency key for orders: one that was made before a crash is found by its receipt. */
    ProviderIntent create(IntentRequest request) {
        var receipt = new JSONObject().put("receipt", request.paymentId().toString());
        var known = razorpay.call(request.bookingName(), client -> client.orders.fetchAll(receipt));
        var order = known.isEmpty()
                ? razorpay.call(request.bookingName(), client -> client.orders.create(order(request)))
                : known.getLast();
        return new ProviderIntent(
                order.get("id"), IntentState.OPEN, Money.zero(request.amount().currency()), null);
    }

    private static JSONObject order(IntentRequest request) {
        var notes = new JSONObject()
                .put("paymentId", request.paymentId().toString())
                .put("bookingId", request.bookingId().toString())
                .put("description", "Booking " + request.bookingName());
        return new JSONObject()
                .put("amount", units(request.amount()))
                .put("currency", request.amount().currency())
                .put("receipt", request.paymentId().toString())
                .put("payment", new JSONObject().put("capture", "automatic"))
                .put("notes", notes);
    }

    ProviderIntent find(PaymentReference reference) {
        var order = razorpay.call(reference.bookingName(), client -> client.orders.fetch(reference.intentId()));
        var payments = payments(reference);
        var received = payments.stream()
                .filter(RazorpayOrders::isCaptured)
                .map(RazorpayReports::money)
                .reduce(Money::plus);
        return new ProviderIntent(
                reference.intentId(),
                received.isPresent() ? IntentState.SUCCEEDED : unpaid(payments),
                received.orElse(Money.zero(order.get("currency"))),
                null);
    }

    /** All tries to pay an order. */
    List<JSONObject> payments(PaymentReference reference) {
        return razorpay
                .call(reference.bookingName(), client -> client.orders.fetchPayments(reference.intentId()))
                .stream()
                .map(Entity::toJson)
                .toList();
    }

    static boolean isCaptured(JSONObject payment) {
        return CAPTURED.contains(payment.getString("status"));
    }

    private static IntentState unpaid(List<JSONObject> payments) {
        var authorized = payments.stream().anyMatch(p -> p.getString("status").equals("authorized"));
        return authorized ? IntentState.PROCESSING : IntentState.OPEN;
    }

    /**
     * In the smallest unit, of which banks use every tenth only where a currency has three decimals.
     *
     * @throws BusinessException INVALID_STATE for an amount that Razorpay cannot take exactly
     */
    static long units(Money money) {
        var units = money.minorUnits();
        if (money.amount().scale() == THREE_DECIMALS && units % 10 != 0) {
            throw new ProviderRefusedException(
                    "Razorpay has no coin small enough for " + money + ".", "invalid_amount");
        }
        return units;
    }
}
