package io.marquee.payment.providers.control;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.stripe.net.Webhook;
import io.marquee.chassis.errors.BusinessException;
import io.marquee.chassis.errors.ErrorCode;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class StripeSignaturesTest {

    private static final Instant NOW = Instant.parse("2026-11-20T18:30:00Z");
    private static final String BODY = "{\"id\":\"evt_1\",\"type\":\"payment_intent.succeeded\"}";

    private final StripeSignatures signatures = new StripeSignatures(
            List.of("whsec_new", "whsec_old"), Duration.ofMinutes(5), Clock.fixed(NOW, ZoneOffset.UTC));

    @ParameterizedTest
    @ValueSource(strings = {"whsec_new", "whsec_old"})
    void eachSecretHoldsWhileOneIsReplaced(String secret) {
        assertDoesNotThrow(() -> signatures.check(BODY, signed(BODY, secret, NOW)));
    }

    @Test
    void aStrangersSignatureIsRefused() {
        refused(BODY, signed(BODY, "whsec_stranger", NOW));
    }

    @Test
    void aChangedBodyIsRefused() {
        refused(BODY + " ", signed(BODY, "whsec_new", NOW));
    }

    @Test
    void anOldSignatureIsRefused() {
        assertDoesNotThrow(() -> signatures.check(BODY, signed(BODY, "whsec_new", NOW.minusSeconds(300))));
        refused(BODY, signed(BODY, "whsec_new", NOW.minusSeconds(301)));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "nonsense", "t=x,v1=y", "t=1795199400", "v1=00"})
    void aMissingOrBrokenHeaderIsRefused(String header) {
        refused(BODY, header);
    }

    private void refused(String body, String header) {
        var refused = assertThrows(BusinessException.class, () -> signatures.check(body, header));
        assertEquals(ErrorCode.INVALID_SIGNATURE, refused.code());
    }

    private static String signed(String body, String secret, Instant when) {
        try {
            return Webhook.Signature.generateSignatureHeader(body, secret, when.getEpochSecond());
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
