package io.marquee.payment.providers.control;

import com.razorpay.RazorpayException;
import com.razorpay.Utils;
import io.marquee.chassis.errors.BusinessException;
import io.marquee.chassis.errors.ErrorCode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Checks Razorpay's webhook signatures (https://razorpay.com/docs/webhooks/validate-test): over the body alone, with no
 * time of the attempt. How old an event may be is therefore counted from when it happened, {@code created_at} in the body.
 * Several secrets may hold at the same time: after a change Razorpay signs retries of older events with the older one.
 */
final class RazorpaySignatures {

    static final String HEADER = "X-Razorpay-Signature";

    private final List<String> secrets;
    private final Duration tolerance;
    private final Clock clock;

    /**
     * @param secrets newest first, at least one
     * @param tolerance age of an event; Razorpay tries for 24 hours and replays up to 15 days back when asked to
     */
    RazorpaySignatures(List<String> secrets, Duration tolerance, Clock clock) {
        this.secrets = List.copyOf(secrets);
        this.tolerance = tolerance;
        this.clock = clock;
    }

    /** @throws BusinessException INVALID_SIGNATURE unless one of the secrets signed this body */
    void checkSigned(String body, String signature) {
        if (signature == null || secrets.stream().noneMatch(secret -> isSignedBy(secret, body, signature))) {
            throw refused();
        }
    }

    /** @throws BusinessException INVALID_SIGNATURE if what was signed is too old */
    void checkAge(Instant happened) {
        if (happened.plus(tolerance).isBefore(clock.instant())) {
            throw refused();
        }
    }

    private static boolean isSignedBy(String secret, String body, String signature) {
        try {
            return Utils.verifyWebhookSignature(body, signature, secret);
        } catch (RazorpayException e) {
            throw new IllegalStateException("razorpay.webhook-secrets holds a secret that cannot sign", e);
        }
    }

    private static BusinessException refused() {
        return new BusinessException(
                ErrorCode.INVALID_SIGNATURE, "The signature of the webhook is missing, not ours, or too old.");
    }
}
