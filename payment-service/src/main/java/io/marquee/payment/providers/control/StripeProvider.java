package io.marquee.payment.providers.control;

import com.stripe.StripeClient;
import com.stripe.model.PaymentIntent;
import com.stripe.model.Refund;
import com.stripe.net.RequestOptions;
import com.stripe.param.PaymentIntentCancelParams;
import com.stripe.param.PaymentIntentCreateParams;
import com.stripe.param.RefundCreateParams;
import com.stripe.param.RefundListParams;
import io.marquee.chassis.circuits.Circuits;
import io.marquee.payment.money.entity.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Stripe, by its own SDK: payment intents (https://docs.stripe.com/api/payment_intents) and refunds. */
@Named(StripeProvider.NAME)
@ApplicationScoped
public class StripeProvider implements PaymentProvider {

    static final String NAME = "stripe";

    private static final String REFUND_ID = "refundId";

    /** A little less than the day that Stripe promises (https://docs.stripe.com/api/idempotent_requests). */
    private static final Duration KEYS_LIVE = Duration.ofHours(23);

    private final ProviderLine<StripeClient> stripe;
    private final StripeSignatures signatures;
    private final StripeSettings settings;

    protected StripeProvider() {
        this.stripe = null;
        this.signatures = null;
        this.settings = null;
    }

    @Inject
    public StripeProvider(StripeCalls calls, Circuits circuits, StripeSettings settings) {
        this.stripe = new ProviderLine<>(NAME, calls, circuits);
        this.signatures =
                new StripeSignatures(settings.webhookSecrets(), settings.signatureTolerance(), Clock.systemUTC());
        this.settings = settings;
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
        return intent(stripe.call(
                request.bookingName(), client -> client.v1().paymentIntents().create(params, once)));
    }

    @Override
    public ProviderIntent find(PaymentReference payment) {
        return intent(stripe.call(
                payment.bookingName(), client -> client.v1().paymentIntents().retrieve(payment.intentId())));
    }

    @Override
    public ProviderIntent cancel(PaymentReference payment) {
        var params = PaymentIntentCancelParams.builder()
                .setCancellationReason(PaymentIntentCancelParams.CancellationReason.ABANDONED)
                .build();
        try {
            // Without a key: Stripe would repeat a refusal under it for a day, though the payment may have moved on.
            return intent(stripe.call(
                    payment.bookingName(),
                    client -> client.v1().paymentIntents().cancel(payment.intentId(), params)));
        } catch (ProviderRefusedException e) {
            var now = find(payment);
            if (now.state() == IntentState.OPEN) {
                throw e;
            }
            return now;
        }
    }

    /** Stripe forgets a key after a day. What may have been asked for before that is looked for first. */
    @Override
    public ProviderRefund refund(RefundRequest request) {
        var isNew = Instant.now().isBefore(request.requestedAt().plus(KEYS_LIVE));
        return isNew ? make(request) : made(request).orElseGet(() -> make(request));
    }

    private Optional<ProviderRefund> made(RefundRequest request) {
        var ofIntent = RefundListParams.builder()
                .setPaymentIntent(request.payment().intentId())
                .setLimit(100L)
                .build();
        var id = request.refundId().toString();
        return stripe.call(request.payment().bookingName(), client -> {
            for (var refund : client.v1().refunds().list(ofIntent).autoPagingIterable()) {
                var metadata = refund.getMetadata();
                if (metadata != null && id.equals(metadata.get(REFUND_ID))) {
                    return Optional.of(stateOf(refund));
                }
            }
            return Optional.empty();
        });
    }

    private ProviderRefund make(RefundRequest request) {
        var params = RefundCreateParams.builder()
                .setPaymentIntent(request.payment().intentId())
                .setAmount(units(request.amount()))
                .putMetadata(REFUND_ID, request.refundId().toString())
                .build();
        var once = once(request.idempotencyKey());
        return stateOf(stripe.call(
                request.payment().bookingName(), client -> client.v1().refunds().create(params, once)));
    }

    private static ProviderRefund stateOf(Refund refund) {
        return new ProviderRefund(
                refund.getId(), StripeReports.refundState(refund.getStatus()), refund.getFailureReason());
    }

    @Override
    public Map<String, String> checkout(ProviderIntent intent, URI returnUrl) {
        var page = UriBuilder.fromUri(settings.checkoutBase())
                .path("pay/{intent}")
                .queryParam("client_secret", "{secret}")
                .queryParam("return_url", "{return}")
                .buildFromEncoded(intent.id(), encoded(intent.clientSecret()), encoded(returnUrl.toString()));
        return Map.of(
                "paymentIntentId",
                intent.id(),
                "clientSecret",
                intent.clientSecret(),
                "publishableKey",
                settings.publishableKey(),
                REDIRECT_URL,
                page.toString());
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

    private static long units(Money money) {
        try {
            return StripeAmounts.toStripe(money);
        } catch (IllegalArgumentException e) {
            throw new ProviderRefusedException(e.getMessage() + ".", "invalid_amount");
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
