package io.marquee.payment.providers.control;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.razorpay.RazorpayException;
import com.razorpay.Utils;
import io.marquee.chassis.errors.BusinessException;
import io.marquee.chassis.errors.ErrorCode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class RazorpaySignaturesTest {

    private static final Instant NOW = Instant.parse("2026-11-20T18:30:00Z");
    private static final String BODY = "{\"event\":\"payment.captured\",\"note\":\"₹450\"}";

    private final RazorpaySignatures signatures = new RazorpaySignatures(
            List.of("new-secret", "old-secret"), Duration.ofDays(16), Clock.fixed(NOW, ZoneOffset.UTC));

    @ParameterizedTest
    @ValueSource(strings = {"new-secret", "old-secret"})
    void eachSecretHoldsWhileOneIsReplaced(String secret) {
        assertDoesNotThrow(() -> signatures.checkSigned(BODY, signed(BODY, secret)));
    }

    @Test
    void aStrangersOrAChangedBodysSignatureIsRefused() {
        refused(() -> signatures.checkSigned(BODY, signed(BODY, "stranger")));
        refused(() -> signatures.checkSigned(BODY + " ", signed(BODY, "new-secret")));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "nonsense", "00"})
    void aMissingOrBrokenHeaderIsRefused(String header) {
        refused(() -> signatures.checkSigned(BODY, header));
    }

    /** A retry of hours ago is welcome, what is older than any replay that Razorpay offers is not. */
    @Test
    void onlyWhatRazorpayItselfWouldNotSendAnyMoreIsTooOld() {
        assertDoesNotThrow(() -> signatures.checkAge(NOW.minus(Duration.ofHours(24))));
        assertDoesNotThrow(() -> signatures.checkAge(NOW.minus(Duration.ofDays(15))));
        refused(() -> signatures.checkAge(NOW.minus(Duration.ofDays(16)).minusSeconds(1)));
    }

    private static void refused(Executable check) {
        assertEquals(
                ErrorCode.INVALID_SIGNATURE,
                assertThrows(BusinessException.class, check).code());
    }

    private static String signed(String body, String secret) {
        try {
            return Utils.getHash(body, secret);
        } catch (RazorpayException e) {
            throw new AssertionError(e);
        }
    }
}
