package io.marquee.payment.providers.control;

import com.stripe.exception.SignatureVerificationException;
import com.stripe.net.Webhook;
import io.marquee.chassis.errors.BusinessException;
import io.marquee.chassis.errors.ErrorCode;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/**
 * Checks Stripe's webhook signatures (https://docs.stripe.com/webhooks#verify-manually). Several secrets may hold at the
 * same time, so that one can be replaced without losing a webhook.
 */
final class StripeSignatures {

    static final String HEADER = "Stripe-Signature";

    private final List<String> secrets;
    private final Duration tolerance;
    private final Clock clock;

    /** @param secrets newest first, at least one */
    StripeSignatures(List<String> secrets, Duration tolerance, Clock clock) {
        this.secrets = List.copyOf(secrets);
        this.tolerance = tolerance;
        this.clock = clock;
    }

    /** @throws BusinessException INVALID_SIGNATURE unless one of the secrets signed this body within the tolerance */
    void check(String body, String header) {
        if (header == null || secrets.stream().noneMatch(secret -> isSignedBy(secret, body, header))) {
            throw new BusinessException(
                    ErrorCode.INVALID_SIGNATURE, "The signature of the webhook is missing, not ours, or too old.");
        }
    }

    private boolean isSignedBy(String secret, String body, String header) {
        try {
            return Webhook.Signature.verifyHeader(body, header, secret, tolerance.toSeconds(), clock);
        } catch (SignatureVerificationException | NumberFormatException e) {
            // The SDK reads the time of a header that anyone may have written, without looking whether it is one.
            return false;
        }
    }
}
