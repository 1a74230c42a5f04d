package io.marquee.payment.providers.control;

import io.marquee.chassis.errors.BusinessException;
import io.marquee.chassis.errors.TechnicalException;
import java.net.URI;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * A company that takes customers' money for us. One bean for each, {@code @Named} as the provider is; everything else in
 * this service knows providers by this interface only.
 *
 * <p>Each call may fail with a {@link TechnicalException} (the provider is down, slow, or does not let us in: trying
 * again can help) or with a {@link ProviderRefusedException} (it understood, and says no). Each may be repeated: keys
 * derived from our ids make the provider do a thing once.
 */
public interface PaymentProvider {

    /** Part of {@link #checkout} that each provider has. */
    String REDIRECT_URL = "redirectUrl";

    /** As in the URL of its webhook and in the API: lower case, such as {@code stripe}. */
    String name();

    /** Makes the provider expect a payment. The same request again answers the same intent. */
    ProviderIntent create(IntentRequest request);

    /** How a payment stands at the provider, with what the customer needs to pay. */
    ProviderIntent find(PaymentReference payment);

    /**
     * Makes the provider take no money for this payment any more, as far as it can.
     *
     * @return how it stands then: CANCELED, or SUCCEEDED or PROCESSING if the customer was quicker, or OPEN where the
     *     provider keeps a payment open for ever: what then comes is late
     */
    ProviderIntent cancel(PaymentReference payment);

    /** Sends money back. The same request again answers the same refund. */
    ProviderRefund refund(RefundRequest request);

    /**
     * What the customer's device needs to pay, in the words of the provider's own SDK for browsers and phones. Always with
     * {@link #REDIRECT_URL}: the page on which a person pays, and which sends them back to {@code returnUrl}.
     */
    Map<String, String> checkout(ProviderIntent intent, URI returnUrl);

    /**
     * Checks that a webhook comes from the provider, untouched and recently.
     *
     * @param body as received, byte for byte
     * @param header looks a header of the request up; null if there is none
     * @throws BusinessException INVALID_SIGNATURE if it is bad, old or missing; MALFORMED_REQUEST if a signed body
     *     cannot be read
     */
    SignedReport verify(String body, UnaryOperator<String> header);

    /** What a body that {@link #verify} accepted tells. */
    ProviderReport read(String body);
}
