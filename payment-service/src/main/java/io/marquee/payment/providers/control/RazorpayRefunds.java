package io.marquee.payment.providers.control;

import com.razorpay.Entity;
import com.razorpay.RazorpayClient;
import java.util.List;
import java.util.Optional;
import org.json.JSONObject;

/** Refunds at Razorpay (https://razorpay.com/docs/api/refunds): one for a refund of ours, known by its note. */
final class RazorpayRefunds {

    private static final String REFUND_ID = "refundId";
    private static final int PAGE = 100;

    private final ProviderLine<RazorpayClient> razorpay;
    private final RazorpayOrders orders;

    RazorpayRefunds(ProviderLine<RazorpayClient> razorpay, RazorpayOrders orders) {
        this.razorpay = razorpay;
        this.orders = orders;
    }

    /**
     * Looks first, however long ago it was asked for; two that ask at the same moment are one by the idempotency key,
     * which Razorpay remembers for a time that it does not tell.
     */
    ProviderRefund refund(RefundRequest request) {
        var payments = orders.payments(request.payment()).stream()
                .filter(RazorpayOrders::isCaptured)
                .toList();
        return payments.stream()
                .flatMap(payment -> made(payment, request).stream())
                .findFirst()
                .orElseGet(() -> make(payments, request));
    }

    private Optional<ProviderRefund> made(JSONObject payment, RefundRequest request) {
        for (var skip = 0; ; skip += PAGE) {
            var page = page(payment, request, skip);
            var found = page.stream()
                    .filter(refund -> request.refundId().equals(RazorpayReports.note(refund, REFUND_ID)))
                    .findFirst();
            if (found.isPresent() || page.size() < PAGE) {
                return found.map(RazorpayReports::refund);
            }
        }
    }

    private List<JSONObject> page(JSONObject payment, RefundRequest request, int skip) {
        var range = new JSONObject().put("count", PAGE).put("skip", skip);
        return razorpay
                .call(
                        request.payment().bookingName(),
                        client -> client.payments.fetchAllRefunds(payment.getString("id"), range))
                .stream()
                .map(Entity::toJson)
                .toList();
    }

    private ProviderRefund make(List<JSONObject> payments, RefundRequest request) {
        var units = RazorpayOrders.units(request.amount());
        var payment = payments.stream()
                .filter(p -> p.getLong("amount") - p.optLong("amount_refunded") >= units)
                .findFirst()
                .orElseThrow(() -> nothingLeft(request));
        var refund = new JSONObject()
                .put("amount", units)
                .put("speed", "normal")
                .put("receipt", request.refundId().toString())
                .put("notes", new JSONObject().put(REFUND_ID, request.refundId().toString()));
        var made = razorpay.call(
                request.payment().bookingName(), client -> client.payments.refund(payment.getString("id"), refund));
        return RazorpayReports.refund(made.toJson());
    }

    private static ProviderRefusedException nothingLeft(RefundRequest request) {
        return new ProviderRefusedException(
                "Payment provider razorpay has no payment of which " + request.amount()
                        + " can be refunded for booking " + request.payment().bookingName(),
                "nothing_left");
    }
}
