package io.marquee.payment.providers.control;

import com.stripe.StripeClient;
import com.stripe.exception.ApiConnectionException;
import com.stripe.exception.AuthenticationException;
import com.stripe.exception.StripeException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Every call to Stripe goes through here. */
@ApplicationScoped
public class StripeCalls extends ProviderCalls<StripeClient> {

    private final StripeClient client;

    protected StripeCalls() {
        this.client = null;
    }

    @Inject
    public StripeCalls(
            StripeSettings settings,
            @ConfigProperty(name = "payment.provider-connect-timeout") Duration connectTimeout,
            @ConfigProperty(name = "payment.provider-answer-timeout") Duration answerTimeout) {
        this.client = StripeClient.builder()
                .setApiKey(settings.secretKey())
                .setApiBase(settings.apiBase())
                .setConnectTimeout(Math.toIntExact(connectTimeout.toMillis()))
                .setReadTimeout(Math.toIntExact(answerTimeout.toMillis()))
                .setMaxNetworkRetries(0)
                .build();
    }

    @Override
    protected String provider() {
        return StripeProvider.NAME;
    }

    @Override
    protected StripeClient client() {
        return client;
    }

    @Override
    protected RuntimeException translated(Exception failure, String bookingName) {
        return switch (failure) {
            case ApiConnectionException e -> unreachable(e, bookingName);
            case AuthenticationException e -> notLetIn("stripe.secret-key", e, bookingName);
            case StripeException e -> answered(e, bookingName);
            default -> new IllegalStateException("Stripe's SDK failed for booking " + bookingName, failure);
        };
    }

    private RuntimeException answered(StripeException e, String bookingName) {
        var status = e.getStatusCode() == null ? 0 : e.getStatusCode();
        if (status == 0 || isPassing(status)) {
            return failed(status, e, bookingName);
        }
        return refused(e.getCode() == null ? String.valueOf(status) : e.getCode(), e.getUserMessage(), e, bookingName);
    }
}
