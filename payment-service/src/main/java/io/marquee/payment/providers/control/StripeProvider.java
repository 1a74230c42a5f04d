package io.marquee.payment.providers.control;

import com.stripe.model.PaymentIntent;
import com.stripe.net.RequestOptions;
import com.stripe.param.PaymentIntentCancelParams;
import com.stripe.param.PaymentIntentCreateParams;
import com.stripe.param.RefundCreateParams;
import io.marquee.chassis.errors.BusinessException;
import io.marquee.chassis.errors.ErrorCode;
import io.marquee.chassis.errors.TechnicalException;
import io.marquee.payment.money.entity.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;

/** Stripe, by its own SDK: payment intents (https://docs.stripe.com/api/payment_intents) and refunds. */
@ApplicationScoped
public class StripeProvider implements PaymentProvider {

    private static final String NAME = "stripe";

    private final StripeCalls stripe;
    private final ProviderCircuits circuits;
    private final StripeSignatures signatures;
    private final URI checkoutBase;
    private final String publishableKey;

    protected StripeProvider() {
        this(null, null, List.of(), Duration.ZERO, null, null);
    }

    @Inject
    public StripeProvider(
            StripeCalls stripe,
            ProviderCircuits circuits,
            @ConfigProperty(name = "stripe.webhook-secrets") List<String> secrets,
            @ConfigProperty(name = "stripe.signature-tolerance") Duration tolerance,
            @ConfigProperty(name = "stripe.checkout-base") URI checkoutBase,
            @ConfigProperty(name = "stripe.publishable-key") String publishableKey) {
        this.stripe = stripe;
        this.circuits = circuits;
        this.signatures = new StripeSignatures(secrets, tolerance, Clock.systemUTC());
        this.checkoutBase = checkoutBase;
        this.publishableKey = publishableKey;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public ProviderIntent create(IntentRequest request) {
        var params = PaymentIntentCreateParams.builder()
                .setAmount(units(request.amount()))
                .setCurrency(request.amount().currency().toLowerCase(Locale.ROOT))
                .setDescription("Booking " + request.bookingName())
                .putMetadata("paymentId", request.paymentId().toString())
                .putMetadata("bookingId", request.bookingId().toString())
                .setAutomaticPaymentMethods(PaymentIntentCreateParams.AutomaticPaymentMethods.builder()
                        .setEnabled(true)
                        .build())
                .build();
        var once = once(request.paymentId().toString());
        return intent(call(
                request.bookingName(), stripe -> stripe.v1().paymentIntents().create(params, once)));
    }

    @Override
    public ProviderIntent find(PaymentReference payment) {
        return intent(call(
                payment.bookingName(), stripe -> stripe.v1().paymentIntents().retrieve(payment.intentId())));
    }

    @Override
    public ProviderIntent cancel(PaymentReference payment) {
        var params = PaymentIntentCancelParams.builder()
                .setCancellationReason(PaymentIntentCancelParams.CancellationReason.ABANDONED)
                .build();
        try {
            // Without a key: Stripe would repeat a refusal under it for a day, though the payment may have moved on.
            return intent(call(
                    payment.bookingName(),
                    stripe -> stripe.v1().paymentIntents().cancel(payment.intentId(), params)));
        } catch (ProviderRefusedException e) {
            var now = find(payment);
            if (now.state() == IntentState.OPEN) {
                throw e;
            }
            return now;
        }
    }

    @Override
    public ProviderRefund refund(RefundRequest request) {
        var params = RefundCreateParams.builder()
                .setPaymentIntent(request.payment().intentId())
                .setAmount(units(request.amount()))
                .putMetadata("refundId", request.refundId().toString())
                .build();
        var once = once(request.idempotencyKey());
        var refund = call(
                request.payment().bookingName(), stripe -> stripe.v1().refunds().create(params, once));
        return new ProviderRefund(
                refund.getId(), StripeReports.refundState(refund.getStatus()), refund.getFailureReason());
    }

    @Override
    public String publishableKey() {
        return publishableKey;
    }

    @Override
    public URI checkoutPage(ProviderIntent intent, URI returnUrl) {
        return UriBuilder.fromUri(checkoutBase)
                .path("pay/{intent}")
                .queryParam("client_secret", "{secret}")
                .queryParam("return_url", "{return}")
                .buildFromEncoded(intent.id(), encoded(intent.clientSecret()), encoded(returnUrl.toString()));
    }

    @Override
    public SignedReport verify(String body, UnaryOperator<String> header) {
        signatures.check(body, header.apply(StripeSignatures.HEADER));
        return StripeReports.envelope(body);
    }

    @Override
    public ProviderReport read(String body) {
        return StripeReports.read(body);
    }

    private <T> T call(String bookingName, StripeCalls.Call<T> call) {
        try {
            var answer = stripe.call(bookingName, call);
            circuits.closed(NAME);
            return answer;
        } catch (CircuitBreakerOpenException e) {
            circuits.open(NAME);
            throw new TechnicalException(
                    "Payment provider stripe failed repeatedly and is not called for a moment; booking " + bookingName
                            + " has to wait",
                    e);
        }
    }

    private static long units(Money money) {
        try {
            return StripeAmounts.toStripe(money);
        } catch (IllegalArgumentException e) {
            throw new BusinessException(ErrorCode.INVALID_STATE, e.getMessage() + ".");
        }
    }

    private static RequestOptions once(String key) {
        return RequestOptions.builder().setIdempotencyKey(key).build();
    }

    private static ProviderIntent intent(PaymentIntent intent) {
        var received = intent.getAmountReceived() == null ? 0 : intent.getAmountReceived();
        return new ProviderIntent(
                intent.getId(),
                state(intent.getStatus()),
                StripeAmounts.fromStripe(received, intent.getCurrency()),
                intent.getClientSecret());
    }

    private static IntentState state(String status) {
        return switch (status) {
            case "succeeded" -> IntentState.SUCCEEDED;
            case "canceled" -> IntentState.CANCELED;
            case "processing" -> IntentState.PROCESSING;
            default -> IntentState.OPEN;
        };
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
