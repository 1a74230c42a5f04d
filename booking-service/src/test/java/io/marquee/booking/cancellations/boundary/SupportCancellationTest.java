package io.marquee.booking.cancellations.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.marquee.chassis.errors.BusinessException;
import io.marquee.chassis.errors.ErrorCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class SupportCancellationTest {

    @Test
    void theReasonIsOneLineInAnyScript() {
        assertEquals("ग्राहक बीमार है", new SupportCancellation(" ग्राहक बीमार है\n").checkedReason());
        assertEquals(
                200, new SupportCancellation("x".repeat(200)).checkedReason().length());
    }

    /** PostgreSQL stores no NUL, and the mail to the customer has no place for the others. */
    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "\n", "The customer\u0000 is ill", "two\nlines", "a\u001b[31mb", "a\u0085b"})
    void otherTextsAreRefused(String reason) {
        var refused = assertThrows(BusinessException.class, () -> new SupportCancellation(reason).checkedReason());
        assertEquals(ErrorCode.VALIDATION_ERROR, refused.code());
        assertTrue(refused.getMessage().contains("reason"), refused.getMessage());
    }

    @Test
    void itIsNotTooLong() {
        assertThrows(BusinessException.class, () -> new SupportCancellation("x".repeat(201)).checkedReason());
    }
}
