package io.marquee.payment.providers.control;

import com.razorpay.RazorpayClient;
import com.razorpay.RazorpayException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Every call to Razorpay goes through here. */
@ApplicationScoped
public class RazorpayCalls extends ProviderCalls<RazorpayClient> {

    private static final int UNAUTHORIZED = 401;

    private final RazorpayClient client;

    protected RazorpayCalls() {
        this.client = null;
    }

    @Inject
    public RazorpayCalls(
            RazorpaySettings settings,
            @ConfigProperty(name = "payment.provider-connect-timeout") Duration connectTimeout,
            @ConfigProperty(name = "payment.provider-answer-timeout") Duration answerTimeout) {
        this.client = RazorpayHttp.client(
                settings.apiBase(), settings.keyId(), settings.keySecret(), connectTimeout, answerTimeout);
    }

    @Override
    protected String provider() {
        return RazorpayProvider.NAME;
    }

    @Override
    protected RazorpayClient client() {
        return client;
    }

    /** The SDK tells a broken connection by an exception without a status. */
    @Override
    protected RuntimeException translated(Exception failure, String bookingName) {
        if (!(failure instanceof RazorpayException e)) {
            return new IllegalStateException("Razorpay's SDK failed for booking " + bookingName, failure);
        }
        var status = e.getStatusCode();
        if (status == 0) {
            return unreachable(e, bookingName);
        }
        if (status == UNAUTHORIZED) {
            return notLetIn("razorpay.key-id or razorpay.key-secret", e, bookingName);
        }
        if (isPassing(status)) {
            return failed(status, e, bookingName);
        }
        var code = e.getCode() == null ? String.valueOf(status) : e.getCode();
        return refused(code, e.getDescription() == null ? e.getMessage() : e.getDescription(), e, bookingName);
    }
}
