package io.marquee.payment.providers.control;

import com.razorpay.RazorpayClient;
import io.marquee.chassis.circuits.Circuits;
import io.marquee.chassis.errors.BusinessException;
import io.marquee.chassis.errors.ErrorCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Razorpay, by its own SDK: orders, their payments, and refunds (https://razorpay.com/docs/api). */
@Named(RazorpayProvider.NAME)
@ApplicationScoped
public class RazorpayProvider implements PaymentProvider {

    static final String NAME = "razorpay";

    private static final String EVENT_ID = "x-razorpay-event-id";

    private final RazorpayOrders orders;
    private final RazorpayRefunds refunds;
    private final RazorpaySignatures signatures;
    private final RazorpaySettings settings;

    protected RazorpayProvider() {
        this.orders = null;
        this.refunds = null;
        this.signatures = null;
        this.settings = null;
    }

    @Inject
    public RazorpayProvider(RazorpayCalls calls, Circuits circuits, RazorpaySettings settings) {
        var line = new ProviderLine<RazorpayClient>(NAME, calls, circuits);
        this.orders = new RazorpayOrders(line);
        this.refunds = new RazorpayRefunds(line, orders);
        this.signatures =
                new RazorpaySignatures(settings.webhookSecrets(), settings.eventTolerance(), Clock.systemUTC());
        this.settings = settings;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public ProviderIntent create(IntentRequest request) {
        return orders.create(request);
    }

    @Override
    public ProviderIntent find(PaymentReference payment) {
        return orders.find(payment);
    }

    /** An order cannot be cancelled, so this only looks; money that comes later is late. ADR 0035. */
    @Override
    public ProviderIntent cancel(PaymentReference payment) {
        return orders.find(payment);
    }

    @Override
    public ProviderRefund refund(RefundRequest request) {
        return refunds.refund(request);
    }

    @Override
    public Map<String, String> checkout(ProviderIntent intent, URI returnUrl) {
        var page = UriBuilder.fromUri(settings.checkoutBase())
                .path("pay/{order}")
                .queryParam("key_id", "{key}")
                .queryParam("return_url", "{return}")
                .buildFromEncoded(intent.id(), encoded(settings.keyId()), encoded(returnUrl.toString()));
        return Map.of("orderId", intent.id(), "keyId", settings.keyId(), REDIRECT_URL, page.toString());
    }

    @Override
    public SignedReport verify(String body, UnaryOperator<String> header) {
        signatures.checkSigned(body, header.apply(RazorpaySignatures.HEADER));
        var envelope = RazorpayReports.envelope(body);
        signatures.checkAge(envelope.happened());
        var eventId = header.apply(EVENT_ID);
        if (eventId == null || eventId.isBlank()) {
            throw new BusinessException(ErrorCode.MALFORMED_REQUEST, "The header " + EVENT_ID + " is missing.");
        }
        return new SignedReport(eventId, envelope.type());
    }

    @Override
    public ProviderReport read(String body) {
        return RazorpayReports.read(body);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
