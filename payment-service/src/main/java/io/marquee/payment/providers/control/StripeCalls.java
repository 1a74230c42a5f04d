package io.marquee.payment.providers.control;

import com.stripe.StripeClient;
import com.stripe.exception.ApiConnectionException;
import com.stripe.exception.AuthenticationException;
import com.stripe.exception.StripeException;
import io.marquee.chassis.errors.TechnicalException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Retry;

/**
 * Every call to Stripe goes through here, so that all of them share one circuit breaker. Figures: operations.md,
 * "payment provider"; each can be changed by the configuration keys of MicroProfile Fault Tolerance.
 */
@ApplicationScoped
public class StripeCalls {

    private static final int CONNECT_MILLIS = 5_000;
    private static final int READ_MILLIS = 30_000;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int CONFLICT = 409;
    private static final int SERVER_ERROR = 500;

    private final StripeClient client;

    protected StripeCalls() {
        this.client = null;
    }

    @Inject
    public StripeCalls(
            @ConfigProperty(name = "stripe.api-base") String base,
            @ConfigProperty(name = "stripe.secret-key") String key) {
        // The SDK's own retries are off: they would be hidden from the circuit breaker.
        this.client = StripeClient.builder()
                .setApiKey(key)
                .setApiBase(base)
                .setConnectTimeout(CONNECT_MILLIS)
                .setReadTimeout(READ_MILLIS)
                .setMaxNetworkRetries(0)
                .build();
    }

    /** A use of Stripe's API. */
    @FunctionalInterface
    public interface Call<T> {
        T apply(StripeClient stripe) throws StripeException;
    }

    /**
     * @param bookingName whose money it is about, for the message to support
     * @throws ProviderUnavailableException after the last retry
     * @throws ProviderRefusedException if Stripe says no
     */
    @Retry(maxRetries = 2, delay = 1000, jitter = 0, retryOn = ProviderUnavailableException.class)
    @CircuitBreaker(
            requestVolumeThreshold = 10,
            failureRatio = 0.5,
            delay = 30_000,
            successThreshold = 2,
            failOn = ProviderUnavailableException.class)
    public <T> T call(String bookingName, Call<T> call) {
        try {
            return call.apply(client);
        } catch (ApiConnectionException e) {
            throw new ProviderUnavailableException(
                    "Payment provider stripe could not be reached for booking " + bookingName, e);
        } catch (AuthenticationException e) {
            throw new TechnicalException(
                    "Payment provider stripe does not accept our key (setting stripe.secret-key), so booking "
                            + bookingName + " cannot be paid or refunded",
                    e);
        } catch (StripeException e) {
            throw translated(e, bookingName);
        }
    }

    private static RuntimeException translated(StripeException e, String bookingName) {
        var status = e.getStatusCode() == null ? 0 : e.getStatusCode();
        if (status >= SERVER_ERROR || status == TOO_MANY_REQUESTS || status == CONFLICT || status == 0) {
            return new ProviderUnavailableException(
                    "Payment provider stripe answered " + status + " for booking " + bookingName, e);
        }
        var refused = new ProviderRefusedException(
                "Payment provider stripe refused for booking " + bookingName + ": " + e.getUserMessage(),
                e.getCode() == null ? String.valueOf(status) : e.getCode());
        refused.initCause(e);
        return refused;
    }
}
